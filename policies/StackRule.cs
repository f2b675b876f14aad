namespace Alicerce.Policies;

/// <summary>A rule over the resources of the stack together.</summary>
public abstract class StackRule : StackPolicy, IRule
{
    private protected StackRule(RuleInfo info)
        : base(info.Id)
    {
        Info = info;
        Description = info.Title;
        Severity = info.Severity;
        EnforcementLevel = info.Level;
        Tags = info.Tags;
        RemediationSteps = info.Fix;
        Url = info.Page;
    }

    /// <inheritdoc/>
    public RuleInfo Info { get; }
}
