namespace Alicerce.Policies;

/// <summary>
/// A rule that settings of a resource have required values. It repairs what it reports, at the level <c>remediate</c>.
/// </summary>
public abstract class RepairableRule : ResourceRule
{
    private protected RepairableRule(RuleInfo info, params IReadOnlyList<string> types)
        : base(info, types)
    {
    }

    /// <summary>Takes note of a wrong setting.</summary>
    /// <param name="path">The setting, as <c>ignoreChanges</c> names it.</param>
    /// <param name="required">The value that repairs it.</param>
    /// <param name="message">What is wrong, where, and what to do.</param>
    private protected delegate void WrongSetting(string path, PolicyValue required, string message);

    /// <summary>Finds the wrong settings.</summary>
    /// <param name="context">The resource, and what surrounds it.</param>
    /// <param name="wrong">Called for each.</param>
    private protected abstract void Judge(SingleResourceContext context, WrongSetting wrong);

    /// <inheritdoc/>
    protected sealed override void OnValidate(ResourceContext context) =>
        Judge(context, (_, _, message) => context.ReportViolation(message));

    /// <inheritdoc/>
    protected sealed override void OnRemediate(RemediationContext context)
    {
        var repairs = new List<(string Path, PolicyValue Required)>();
        try
        {
            Judge(context, (path, required, _) => repairs.Add((path, required)));
        }
        catch (UnknownValueException) when (repairs.Count > 0)
        {
            // The settings do not depend on each other. What is not known, the validation after the repair reports.
        }

        foreach (var (path, required) in repairs)
        {
            context.Set(path, required);
        }
    }
}
