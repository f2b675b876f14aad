using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Check.Documents;

/// <summary>A property that carries a document.</summary>
/// <param name="Path">Names with dots between them; a path goes through every element of a list.</param>
/// <param name="Check">Every mistake in such a document.</param>
public sealed record DocumentProperty(string Path, Func<Document, IEnumerable<string>> Check)
{
    /// <summary>How the text is written, which another property may say.</summary>
    public Func<PropertyMap, DocumentFormat> Format { get; init; } = _ => DocumentFormat.Json;
}
