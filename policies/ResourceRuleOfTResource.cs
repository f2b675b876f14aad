namespace Alicerce.Policies;

/// <summary>A rule over single resources of one type.</summary>
/// <typeparam name="TResource">The view of the resource type.</typeparam>
public abstract class ResourceRule<TResource> : ResourcePolicy<TResource>, IRule
    where TResource : struct, IResourceView<TResource>
{
    private protected ResourceRule(RuleInfo info)
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
