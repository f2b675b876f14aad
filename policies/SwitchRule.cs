namespace Alicerce.Policies;

/// <summary>A rule that one switch of a resource is on.</summary>
public abstract class SwitchRule : ResourceRule
{
    private readonly string _path;
    private readonly string _noun;

    /// <param name="info">What is known about the rule.</param>
    /// <param name="path">The switch, with dots where it is inside of something: <c>encryption.enabled</c>.</param>
    /// <param name="noun">What the resource is, in a sentence: <c>this database</c>.</param>
    /// <param name="types">The types of resources that have the switch.</param>
    private protected SwitchRule(RuleInfo info, string path, string noun, params IReadOnlyList<string> types)
        : base(info, types)
    {
        _path = path;
        _noun = noun;
    }

    /// <summary>Whether the switch is on while the program says nothing.</summary>
    private protected virtual bool IsOnByDefault => false;

    /// <inheritdoc/>
    protected sealed override void OnValidate(ResourceContext context)
    {
        if (ReasonNotToJudge(context) is { } reason)
        {
            context.NotApplicable(reason);
        }

        bool? value = context.Resource.Properties.At(_path) is { Exists: true } given ? given.AsBoolean() : null;
        if (!(value ?? IsOnByDefault))
        {
            context.ReportViolation($"`{_path}` is {Found.Of(value)} on {_noun}. Set it to true.");
        }
    }

    /// <inheritdoc/>
    protected sealed override void OnRemediate(RemediationContext context)
    {
        if (ReasonNotToJudge(context) is { } reason)
        {
            context.NotApplicable(reason);
        }

        if (context.Properties.At(_path) is { Exists: true } given ? !given.AsBoolean() : !IsOnByDefault)
        {
            context.Set(_path, true);
        }
    }

    /// <summary>Why the switch says nothing about a resource, as it is configured; null when it does.</summary>
    private protected virtual string? ReasonNotToJudge(SingleResourceContext context) =>
        ReasonNotToJudge(context.Properties);

    /// <summary>Why the switch says nothing about a resource; null when it does.</summary>
    private protected virtual string? ReasonNotToJudge(PropertyObject resource) => null;
}
