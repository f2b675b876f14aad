namespace Alicerce.Policies.Rules.Identity;

/// <summary>A user has at most one access key that works.</summary>
public sealed class IamUserHasOneActiveKey() : StackRule(new RuleInfo
{
    Id = "iam-user-has-one-active-key",
    Title = "An IAM user has at most one active access key.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Identity,
    Controls = ["CIS5-1.12"],
    Rationale = "A second key doubles what can leak, and nobody knows which of them is in use.",
    Fix = "Set `status` of the older key to \"Inactive\", then remove it.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach<Iam.User>(user =>
        {
            var active = context.Resources.OfType<Iam.AccessKey>()
                .Where(key => key.Resource.RefersTo("user", user.Resource) && IsActive(key.Resource))
                .ToList();
            if (active.Count > 1)
            {
                context.ReportViolation(
                    user.Resource,
                    $"The user {user.Name} has {active.Count} active access keys: "
                    + $"{string.Join(", ", active.Select(key => key.Name))}. Set `status` to \"Inactive\" on all but one.");
            }
        });

    // AWS makes a key active unless told otherwise.
    private static bool IsActive(StackResource key) =>
        key.Declared("status") is not { Exists: true } status || status.AsText() != "Inactive";
}
