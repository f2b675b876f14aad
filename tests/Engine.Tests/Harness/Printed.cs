using System.Text;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>A result as a user sees it, in every format.</summary>
public static class Printed
{
    public static string Of(PreviewResult result) => string.Join('\n', All(result).Values);

    /// <summary>By the name of the format.</summary>
    public static IReadOnlyDictionary<string, string> All(PreviewResult result) => new Dictionary<string, string>
    {
        ["text"] = Written(writer => new TextRenderer(
            OutputTraits.Plain, OutputTraits.Plain, new TextOptions { Verbose = true }).Render(result, writer, writer)),
        ["plain"] = Written(writer => PlainRenderer.Render([result], writer)),
        ["github"] = Written(writer => GitHubRenderer.Render([result], writer)),
        ["json"] = Streamed(stream => JsonRenderer.Render(result, stream)),
        ["sarif"] = Streamed(stream => SarifRenderer.Render([result], stream)),
        ["junit"] = Streamed(stream => JUnitRenderer.Render([result], stream)),
    };

    private static string Written(Action<TextWriter> render)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        render(writer);
        return writer.ToString();
    }

    private static string Streamed(Action<Stream> render)
    {
        using var stream = new MemoryStream();
        render(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
