namespace Alicerce.Policies.Permissions;

/// <summary>A rule over what roles, users and groups are allowed, wherever that is written.</summary>
public abstract class PermissionRule : ResourceRule
{
    private protected PermissionRule(RuleInfo info)
        : base(info, IdentityTypes.Policies)
    {
    }

    /// <inheritdoc/>
    protected sealed override void OnValidate(ResourceContext context) =>
        Judgement.ForEach(Documents(context.Properties), (_, document) =>
            Judgement.ForEach(PolicyDocument.Of(document.Read()).Statements, (_, statement) =>
            {
                if (statement.IsAllow && FindWrong(statement) is { } complaint)
                {
                    context.ReportViolation($"{Words.Sentence(statement.Name)} of `{document.Path}` {complaint}");
                }
            }));

    /// <summary>What is wrong with a statement that allows something, after its name; null when nothing is.</summary>
    private protected abstract string? FindWrong(PolicyStatement statement);

    private static List<(string Path, Func<PolicyValue> Read)> Documents(PropertyObject resource)
    {
        var documents = new List<(string Path, Func<PolicyValue> Read)> { ("policy", () => resource.Value("policy")) };
        foreach (var inline in resource.Value("inlinePolicies").AsList())
        {
            documents.Add(($"inlinePolicies[{documents.Count - 1}].policy", () => inline.AsObject().Value("policy")));
        }

        return documents;
    }
}
