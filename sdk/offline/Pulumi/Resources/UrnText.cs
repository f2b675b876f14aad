namespace Pulumi;

/// <summary>Takes URNs apart: <c>urn:pulumi:stack::project::qualified$type::name</c>.</summary>
internal static class UrnText
{
    private const string Separator = "::";

    public static string Name(string urn) => Parts(urn)[^1];

    /// <summary>The type without the types of the parents.</summary>
    public static string Type(string urn) => Parts(urn)[^2].Split('$')[^1];

    /// <summary>All but the name, with the trailing separator.</summary>
    public static string WithoutName(string urn) =>
        urn[..(urn.LastIndexOf(Separator, StringComparison.Ordinal) is var end and >= 0 ? end : throw Malformed(urn))];

    private static string[] Parts(string urn)
    {
        // A name may hold the separator itself: only the first three ends a part.
        var parts = urn.Split(Separator, 4);
        return parts.Length == 4 ? parts : throw Malformed(urn);
    }

    private static ArgumentException Malformed(string urn) =>
        new($"`{urn}` is not a URN. A URN reads `urn:pulumi:stack::project::type::name`.");
}
