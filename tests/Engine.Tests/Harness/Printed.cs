using System.Text;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>A result as a user sees it, in text and in JSON.</summary>
public static class Printed
{
    public static string Of(PreviewResult result) => Text(result) + Json(result);

    public static string Text(PreviewResult result)
    {
        var output = new StringWriter { NewLine = "\n" };
        new TextRenderer(OutputTraits.Plain, OutputTraits.Plain, new TextOptions()).Render(result, output, output);
        return output.ToString();
    }

    public static string Json(PreviewResult result)
    {
        using var stream = new MemoryStream();
        JsonRenderer.Render(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
