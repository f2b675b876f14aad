
namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Reads policies in the language of IAM.</summary>
public static class PolicyDocument
{
    private static readonly string[] Names = ["Version", "Id", "Statement"];
    private static readonly string[] Versions = ["2012-10-17", "2008-10-17"];

    public static IEnumerable<string> Problems(Document document, PolicyKind kind)
    {
        var policy = document.Root;
        return policy.IsObject
            ?
            [
                .. PolicySize.Problems(document, kind),
                .. document.IsTyped ? [] : PolicyFields.Unknown(policy, Names),
                .. Version(policy),
                .. Statements(document, kind),
            ]
            : [policy.Is("but a policy is an object. Give it `Version` and `Statement`.")];
    }

    private static IEnumerable<string> Version(Part policy) =>
        PolicyFields.Find(policy, "Version") is { IsUnknown: false } version && !Versions.Contains(version.Text)
            ? [version.Is("which is none that IAM has. Write `2012-10-17`.")]
            : [];

    private static IEnumerable<string> Statements(Document document, PolicyKind kind)
    {
        if (PolicyFields.Find(document.Root, "Statement") is not { } statements)
        {
            return [document.Root.Lacks("Statement", "Write a list with one statement at least.")];
        }

        if (statements.IsUnknown)
        {
            return [];
        }

        var all = statements.OneOrMany.ToArray();
        return
        [
            .. kind.MaxStatements is { } most && all.Length > most
                ? [statements.Not($"has {all.Length} statements where {kind.Name} can have {most}. Merge some of them.")]
                : Array.Empty<string>(),
            .. all.Where(statement => !statement.IsObject && !statement.IsUnknown)
                .Select(statement => statement.Is("but a statement is an object. Write one.")),
            .. all.Where(statement => statement.IsObject)
                .SelectMany(statement => StatementCheck.Problems(statement, kind, document)),
            .. kind.HasStrictSids ? Twins(all) : [],
        ];
    }

    private static IEnumerable<string> Twins(IEnumerable<Part> statements) => statements
        .Select(statement => PolicyFields.Find(statement, "Sid"))
        .Where(sid => sid?.Text is { Length: > 0 })
        .GroupBy(sid => sid!.Text)
        .Where(group => group.Count() > 1)
        .Select(group => group.Last()!.Is(
            $"which `{group.First()!.Path}` is already. Give every statement a Sid of its own."));
}
