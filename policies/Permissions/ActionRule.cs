namespace Alicerce.Policies.Permissions;

/// <summary>A rule that certain actions are not allowed on every resource without a condition.</summary>
public abstract class ActionRule : PermissionRule
{
    private const int Shown = 5;

    private protected ActionRule(RuleInfo info)
        : base(info)
    {
    }

    /// <summary>The actions, in the order in which messages name them.</summary>
    private protected abstract IReadOnlyList<string> RiskyActions { get; }

    private protected sealed override string? FindWrong(PolicyStatement statement)
    {
        // Who may do everything is another rule's concern.
        if (!statement.IsAboutEverything || statement.Conditions.Count > 0 || statement.AllowsEveryAction)
        {
            return null;
        }

        var given = RiskyActions.Where(statement.Includes).ToList();
        if (given.Count == 0)
        {
            return null;
        }

        var more = given.Count > Shown ? $" and {given.Count - Shown} more" : "";
        return $"allows {string.Join(", ", given.Take(Shown))}{more} on every resource. Name the resources that are meant in "
            + "`Resource`, or leave the action out.";
    }
}
