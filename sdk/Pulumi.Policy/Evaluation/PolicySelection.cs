using System.Collections.Concurrent;
using Pulumi.Policy.Configuration;

namespace Pulumi.Policy.Evaluation;

/// <summary>Which policies of a pack run on what. It is the same for all resources of a type, so it is found out once.</summary>
internal sealed class PolicySelection
{
    private readonly Policy[] _ofResources;
    private readonly Policy[] _repairing;
    private readonly ConcurrentDictionary<string, (Policy Policy, string? Reason)[]> _byType = new(StringComparer.Ordinal);

    public PolicySelection(PolicyPack pack, PackSettings settings)
    {
        var active = pack.Policies.Where(policy => settings[policy].Level != EnforcementLevel.Disabled).ToList();
        _ofResources = [.. active.Where(policy => policy.Scope == PolicyScope.Resource)];
        _repairing = [.. _ofResources.Where(policy => settings[policy].Level == EnforcementLevel.Remediate)];
        OfStack = [.. active.Where(policy => policy.Scope == PolicyScope.Stack)];
    }

    /// <summary>The policies over the whole stack.</summary>
    public IReadOnlyList<Policy> OfStack { get; }

    /// <summary>The policies that repair resources of a type, each with the reason why it does not apply, if any.</summary>
    public IEnumerable<(Policy Policy, string? Reason)> Repairing(string type) =>
        _repairing.Select(policy => (policy, policy.ReasonNotToApply(type)));

    /// <summary>The policies over resources of a type, each with the reason why it does not apply, if any.</summary>
    public IReadOnlyList<(Policy Policy, string? Reason)> Of(string type) =>
        _byType.GetOrAdd(type, key => [.. _ofResources.Select(policy => (policy, policy.ReasonNotToApply(key)))]);
}
