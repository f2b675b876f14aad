using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests.Report;

/// <summary>A judge of pages that is not ours: the package html-validate, on Node.</summary>
internal static class HtmlValidator
{
    public static Task<IReadOnlyList<string>> FindMistakesAsync(string page) => NodePeer.FindMistakesAsync("validate.js", page);
}
