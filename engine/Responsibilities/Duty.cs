using System.Collections.Immutable;

namespace Alicerce.Engine.Responsibilities;

/// <summary>One thing that the customer of a service must do, and the policies that check it.</summary>
/// <param name="Id">The permanent name.</param>
/// <param name="Text">What to do, as a sentence.</param>
/// <param name="Rules">The policies that check it, whatever kind of resource they are about.</param>
/// <param name="RulesOnOwnResources">The policies that check it on resources of the service.</param>
public sealed record Duty(
    string Id, string Text, ImmutableArray<string> Rules, ImmutableArray<string> RulesOnOwnResources)
{
    /// <summary>Every policy that checks it.</summary>
    public IEnumerable<string> AllRules => Rules.Concat(RulesOnOwnResources);
}
