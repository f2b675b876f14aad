namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>The fields of policies, whose names count whatever their case.</summary>
public static class PolicyFields
{
    public static Part? Find(Part part, string name) => part[name] ?? part.Fields
        .Where(field => string.Equals(field.Name, name, StringComparison.OrdinalIgnoreCase))
        .Select(field => field.Part)
        .FirstOrDefault();

    public static bool Has(Part part, string name) => Find(part, name) is not null;

    public static IEnumerable<string> Unknown(Part part, string[] names) => part.Fields
        .Where(field => !names.Contains(field.Name, StringComparer.OrdinalIgnoreCase))
        .Select(field => field.Part.Not("is no field of IAM. " + (
            Spelling.Nearest(field.Name, names) is { } nearest
                ? $"Did you mean `{nearest}`?"
                : $"Use {string.Join(", ", names.Select(name => $"`{name}`"))}.")));

    /// <summary>What is known of a field that takes a text or a list of texts, and what in it is neither.</summary>
    public static (IReadOnlyList<Part> Texts, IReadOnlyList<string> Problems) Texts(Part field)
    {
        if (field.IsUnknown)
        {
            return ([], []);
        }

        var all = field.OneOrMany.ToArray();
        return (
            [.. all.Where(item => item.Text is not null)],
            all.Length == 0
                ? [field.Not("is an empty list. Name one at least, or take the statement out.")]
                :
                [
                    .. all.Where(item => item.Text is null && !item.IsUnknown)
                        .Select(item => item.Is("but must be a string or a list of strings. Write it as one.")),
                ]);
    }
}
