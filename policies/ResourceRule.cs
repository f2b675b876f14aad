namespace Alicerce.Policies;

/// <summary>A rule over single resources of several types.</summary>
public abstract class ResourceRule : ResourcePolicy, IRule
{
    private protected ResourceRule(RuleInfo info, params IReadOnlyList<string> types)
        : base(info.Id)
    {
        ResourceTypes = types;
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
