using System.Diagnostics.CodeAnalysis;
using Pulumi.Policy.Configuration;
using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>What surrounds a policy while it runs.</summary>
public abstract class PolicyContext
{
    private readonly PolicySettings _settings;

    private protected PolicyContext(PolicyRun run)
    {
        _settings = run.Settings;
        Stack = run.Stack;
        Log = run.Log;
        CancellationToken = run.CancellationToken;
    }

    /// <summary>The stack that is deployed: project, organization, tags, configuration.</summary>
    public StackInfo Stack { get; }

    /// <summary>The configuration of this policy, without the enforcement level; empty when there is none.</summary>
    public PropertyObject Config => _settings.Properties;

    /// <summary>Where the policy says something that is no violation: the engine's log, shown to the user.</summary>
    public PolicyLog Log { get; }

    /// <summary>Cancelled when the engine gives up.</summary>
    public CancellationToken CancellationToken { get; }

    internal bool IsImplemented { get; set; }

    /// <summary>The resources that the policy could not judge, each with what stood in the way.</summary>
    internal virtual IReadOnlyList<UnjudgedResource> Unjudged => [];

    /// <summary>Whether the policy came to a verdict on one of several resources at least.</summary>
    internal virtual bool HasJudgedSome => false;

    /// <summary>Whether the policy looked for resources to judge, and the stack has none.</summary>
    internal virtual bool HasFoundNothing => false;

    /// <summary>
    /// The configuration of this policy as a record, as described by <see cref="PolicyConfigSchema.Of"/>.
    /// </summary>
    /// <typeparam name="TConfig">The type to read the configuration as.</typeparam>
    public TConfig GetConfig<TConfig>()
        where TConfig : notnull =>
        _settings.Bind<TConfig>();

    /// <summary>
    /// Ends the callback: the policy has nothing to say about this resource or stack. Violations reported before stay.
    /// </summary>
    /// <param name="reason">Why.</param>
    [DoesNotReturn]
    public void NotApplicable(string reason) => throw new NotApplicableException(this, reason);

    internal Task MarkNotImplemented()
    {
        IsImplemented = false;
        return Task.CompletedTask;
    }
}
