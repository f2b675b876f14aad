using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Reads one statement of a policy.</summary>
public static class StatementCheck
{
    private static readonly string[] Names =
    [
        "Sid", "Effect", "Principal", "NotPrincipal", "Action", "NotAction", "Resource", "NotResource", "Condition",
    ];

    public static IEnumerable<string> Problems(Part statement, PolicyKind kind, Document document) =>
    [
        .. document.IsTyped ? [] : PolicyFields.Unknown(statement, Names),
        .. Effect(statement),
        .. kind.HasStrictSids ? Sid(statement) : [],
        .. Pair(statement, "Action", FieldUse.Required, kind),
        .. Pair(statement, "Resource", kind.Resources, kind),
        .. Pair(statement, "Principal", kind.HasPrincipals ? FieldUse.Required : FieldUse.Forbidden, kind),
        .. Each(statement, "Action", field => ActionCheck.Problems(field, kind)),
        .. kind.Resources is FieldUse.Forbidden
            ? []
            : Each(statement, "Resource", field => ResourceArnCheck.Problems(field, kind, document)),
        .. kind.HasPrincipals ? Each(statement, "Principal", PrincipalCheck.Problems) : [],
        .. PolicyFields.Find(statement, "Condition") is { IsUnknown: false } condition
            ? ConditionCheck.Problems(condition)
            : [],
    ];

    private static IEnumerable<string> Effect(Part statement) => PolicyFields.Find(statement, "Effect") switch
    {
        null => [statement.Lacks("Effect", "Write `Allow` or `Deny`.")],
        { IsUnknown: true } or { Text: "Allow" or "Deny" } => [],
        var effect => [effect.Is("but must be `Allow` or `Deny`. Set it to one of them.")],
    };

    private static IEnumerable<string> Sid(Part statement) =>
        PolicyFields.Find(statement, "Sid") is { IsUnknown: false } sid &&
        sid.Text?.All(char.IsAsciiLetterOrDigit) != true
            ? [sid.Is("but IAM takes letters and digits only. Write it without anything else.")]
            : [];

    /// <summary>A field, and the one that says the opposite.</summary>
    private static IEnumerable<string> Pair(Part statement, string name, FieldUse use, PolicyKind kind)
    {
        Part?[] pair = [PolicyFields.Find(statement, name), PolicyFields.Find(statement, "Not" + name)];
        var given = pair.OfType<Part>().Where(field => field.Value is not PropertyValue.Null).ToArray();
        return (given, use) switch
        {
            ([var one, var other], _) when use is not FieldUse.Forbidden =>
                [$"`{one.Path}` and `{other.Path}` are given together. Keep one of them."],
            ([], FieldUse.Required) =>
                [statement.Lacks(name, $"{Capital(kind.Name)} needs `{name}` or `Not{name}` in every statement.")],
            (_, FieldUse.Forbidden) => given.Select(field => field.Not(
                $"is given, but {kind.Name} has no `{name}`: {Reason(name, kind)}. Take it out.")),
            _ => [],
        };
    }

    private static string Reason(string name, PolicyKind kind) => name is "Principal"
        ? "it is about whoever it is attached to"
        : kind.Use is PolicyUse.Trust
            ? "it is about the role it belongs to"
            : "it is about what it is attached to";

    private static IEnumerable<string> Each(Part statement, string name, Func<Part, IEnumerable<string>> check) =>
        new[] { name, "Not" + name }
            .Select(field => PolicyFields.Find(statement, field))
            .OfType<Part>()
            .Where(field => !field.IsUnknown && field.Value is not PropertyValue.Null)
            .SelectMany(check);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
