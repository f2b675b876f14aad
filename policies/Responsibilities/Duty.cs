namespace Alicerce.Policies.Responsibilities;

/// <summary>One thing that the customer of a service must do.</summary>
/// <param name="Id">The permanent name, never reused.</param>
/// <param name="Text">What to do, as a sentence.</param>
public sealed record Duty(string Id, string Text)
{
    /// <summary>The rules that check it, whatever kind of resource they are about.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    /// <summary>The rules that check it on resources of this service, and the duties of others on theirs.</summary>
    public IReadOnlyList<string> RulesOnOwnResources { get; init; } = [];

    /// <summary>Every rule that checks it.</summary>
    public IEnumerable<string> AllRules => Rules.Concat(RulesOnOwnResources);
}
