namespace Alicerce.Policies;

/// <summary>A rule that one property of a resource is set, known yet or not.</summary>
public abstract class PresenceRule : ResourceRule
{
    private readonly string _path;
    private readonly string _noun;
    private readonly string _wanted;

    /// <param name="info">What is known about the rule.</param>
    /// <param name="path">The property, with dots where it is inside of something.</param>
    /// <param name="noun">What the resource is, in a sentence: <c>this log group</c>.</param>
    /// <param name="wanted">What to set it to, in a sentence: <c>the ARN of a KMS key</c>.</param>
    /// <param name="types">The types of resources that have the property.</param>
    private protected PresenceRule(
        RuleInfo info, string path, string noun, string wanted, params IReadOnlyList<string> types)
        : base(info, types)
    {
        _path = path;
        _noun = noun;
        _wanted = wanted;
    }

    /// <inheritdoc/>
    protected sealed override void OnValidate(ResourceContext context)
    {
        if (ReasonNotToJudge(context.Properties) is { } reason)
        {
            context.NotApplicable(reason);
        }

        if (!context.Properties.At(_path).Exists)
        {
            context.ReportViolation($"`{_path}` is not set on {_noun}. Set it to {_wanted}.");
        }
    }

    /// <summary>Why the property says nothing about a resource; null when it does.</summary>
    private protected virtual string? ReasonNotToJudge(PropertyObject resource) => null;
}
