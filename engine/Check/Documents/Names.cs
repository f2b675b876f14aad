namespace Alicerce.Engine.Check.Documents;

/// <summary>Names the fields that an object of the language does not have.</summary>
public static class Names
{
    /// <param name="owner">What the object is, with its article.</param>
    /// <param name="examples">What to write, where there are too many fields to list them.</param>
    public static IEnumerable<string> Unknown(
        Part part, IReadOnlyCollection<string> known, string owner, string? examples = null) => part.Fields
        .Where(field => !known.Contains(field.Name))
        .Select(field => field.Part.Not($"is no field of {owner}. " + (
            Spelling.Nearest(field.Name, known) is { } nearest
                ? $"Did you mean `{nearest}`?"
                : $"It can have {examples ?? string.Join(", ", known.Select(name => $"`{name}`"))}.")));
}
