namespace Alicerce.Policies.Analytics;

/// <summary>A rule that a name inside of a warehouse is not the one that every warehouse has.</summary>
public abstract class DefaultNameRule : ResourceRule
{
    private readonly string _property;
    private readonly string _default;

    /// <param name="info">What is known about the rule.</param>
    /// <param name="property">The property of the namespace that has the name.</param>
    /// <param name="default">The name that Redshift chooses.</param>
    private protected DefaultNameRule(RuleInfo info, string property, string @default)
        : base(info, RedshiftServerless.Namespace.ResourceType)
    {
        _property = property;
        _default = @default;
    }

    /// <inheritdoc/>
    protected sealed override void OnValidate(ResourceContext context)
    {
        // The provider keeps the name of the administrator secret: no message repeats what is set.
        var name = context.Properties.Text(_property);
        if (name is null || name == _default)
        {
            var found = name is null
                ? "is not set on this namespace, so Redshift uses its default"
                : "is the default name on this namespace";
            context.ReportViolation($"`{_property}` {found}. Choose a name that is not \"{_default}\".");
        }
    }
}
