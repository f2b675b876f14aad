using System.Text;
using Alicerce.Engine.Check.Rules;
using Alicerce.Engine.Diff;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents;

/// <summary>A document that a property carries, as text or as an object.</summary>
/// <param name="Root">What it says; what is not known before the deployment is unknown in there.</param>
/// <param name="Text">How it is written.</param>
/// <param name="Inputs">All properties of the resource: some change what its document means.</param>
public sealed record Document(Part Root, string Text, PropertyMap Inputs)
{
    private readonly string _known = Text.Replace(Signatures.UnknownString, "", StringComparison.Ordinal);

    /// <summary>Whether it is an object whose fields the provider knows, and the schema has been held against.</summary>
    public bool IsTyped { get; private init; }

    /// <summary>In UTF-8; what is unknown counts as nothing.</summary>
    public int Bytes => Encoding.UTF8.GetByteCount(_known);

    /// <summary>What is unknown counts as nothing.</summary>
    public int CharactersWithoutWhiteSpace => _known.Count(letter => !char.IsWhiteSpace(letter));

    public static Document OfObject(string path, PropertyValue value, PropertyMap inputs) =>
        new(new Part(path, value), DocumentText.Json(value), inputs) { IsTyped = true };

    /// <summary>A property of the resource that is a known text.</summary>
    public string? Input(string property) =>
        Inputs.TryGetValue(property, out var value) &&
        PropertyValues.Plain(value) is PropertyValue.String { Value: var text } &&
        !ValueRuleCheck.IsUnknown(text)
            ? text
            : null;

    /// <summary>Whether a property of the resource is given, but not known.</summary>
    public bool IsUnknown(string property) =>
        Inputs.TryGetValue(property, out var value) &&
        PropertyValues.Plain(value) is not PropertyValue.Null &&
        Input(property) is null;
}
