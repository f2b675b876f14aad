namespace Alicerce.Policies;

/// <summary>A rule that a setting of a resource has one of the allowed values.</summary>
public abstract class ChoiceRule : RepairableRule
{
    private readonly string _path;
    private readonly string _noun;
    private readonly IReadOnlyList<string> _allowed;

    /// <param name="info">What is known about the rule.</param>
    /// <param name="path">The setting, with dots where it is inside of something.</param>
    /// <param name="noun">What the resource is, in a sentence: <c>this certificate</c>.</param>
    /// <param name="allowed">The allowed values, the recommended one first.</param>
    /// <param name="types">The types of resources that have the setting.</param>
    private protected ChoiceRule(
        RuleInfo info, string path, string noun, IReadOnlyList<string> allowed, params IReadOnlyList<string> types)
        : base(info, types)
    {
        _path = path;
        _noun = noun;
        _allowed = allowed;
    }

    /// <summary>Whether a resource that does not say anything has an allowed value.</summary>
    private protected virtual bool DefaultIsAllowed => false;

    /// <inheritdoc/>
    private protected sealed override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (ReasonNotToJudge(context.Properties) is { } reason)
        {
            context.NotApplicable(reason);
        }

        var value = context.Properties.At(_path) is { Exists: true } given ? given.AsText() : null;
        if (value is null ? !DefaultIsAllowed : !_allowed.Contains(value))
        {
            wrong(
                _path,
                _allowed[0],
                $"`{_path}` is {Found.Of(value)} on {_noun}. Set it to \"{string.Join("\" or \"", _allowed)}\".");
        }
    }

    /// <summary>Why the setting says nothing about a resource; null when it does.</summary>
    private protected virtual string? ReasonNotToJudge(PropertyObject resource) => null;
}
