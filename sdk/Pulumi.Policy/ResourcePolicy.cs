using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>A policy over single resources of any type, read by property name.</summary>
/// <remarks>
/// Give it lambdas, or derive from it and override <see cref="OnValidate"/>, <see cref="OnValidateAsync"/>,
/// <see cref="OnRemediate"/> or <see cref="OnRemediateAsync"/>. <see cref="ResourcePolicy{TResource}"/> is the typed
/// form.
/// </remarks>
/// <param name="name">The permanent name, unique in its pack.</param>
public class ResourcePolicy(string name) : Policy(name)
{
    /// <summary>Type tokens of the resources that the policy is about; empty for every resource.</summary>
    public IReadOnlyList<string> ResourceTypes { get; init; } = [];

    /// <summary>Reports what is wrong with the resource.</summary>
    public Action<ResourceContext>? Validate { get; init; }

    /// <summary>Reports what is wrong with the resource, asynchronously.</summary>
    public Func<ResourceContext, CancellationToken, Task>? ValidateAsync { get; init; }

    /// <summary>Further validations. Each runs, also when one before it met an unknown value.</summary>
    public IReadOnlyList<Action<ResourceContext>> Validations { get; init; } = [];

    /// <summary>Repairs the resource, when the level is <see cref="EnforcementLevel.Remediate"/>.</summary>
    public Action<RemediationContext>? Remediate { get; init; }

    /// <summary>
    /// Repairs the resource asynchronously, when the level is <see cref="EnforcementLevel.Remediate"/>.
    /// </summary>
    public Func<RemediationContext, CancellationToken, Task>? RemediateAsync { get; init; }

    internal sealed override PolicyScope Scope => PolicyScope.Resource;

    internal sealed override string? ReasonNotToApply(string resourceType) =>
        ResourceTypes.Count == 0 || ResourceTypes.Contains(resourceType) ? null : OtherType;

    // Said about most resources of a stack, so it is written once.
    private string OtherType => field ??=
        $"Policy only applies to resources of type '{string.Join("', '", ResourceTypes)}'";

    internal sealed override IReadOnlyList<PolicyCheck> Checks => field ??=
    [
        .. PolicyChecks.Of(Validate),
        .. PolicyChecks.Of(ValidateAsync),
        .. Validations.SelectMany(PolicyChecks.Of),
        .. PolicyChecks.Of<ResourceContext>(OnValidate),
        .. PolicyChecks.Of<ResourceContext>(OnValidateAsync),
    ];

    internal sealed override IReadOnlyList<PolicyCheck> Repairs => field ??=
    [
        .. PolicyChecks.Of(Remediate),
        .. PolicyChecks.Of(RemediateAsync),
        .. PolicyChecks.Of<RemediationContext>(OnRemediate),
        .. PolicyChecks.Of<RemediationContext>(OnRemediateAsync),
    ];

    /// <summary>Reports what is wrong with the resource; for derived policies.</summary>
    /// <param name="context">The resource and what surrounds it.</param>
    protected virtual void OnValidate(ResourceContext context) => context.MarkNotImplemented();

    /// <summary>Reports what is wrong with the resource, asynchronously; for derived policies.</summary>
    /// <param name="context">The resource and what surrounds it.</param>
    /// <param name="cancellationToken">Cancelled when the engine gives up.</param>
    protected virtual Task OnValidateAsync(ResourceContext context, CancellationToken cancellationToken) =>
        context.MarkNotImplemented();

    /// <summary>Repairs the resource; for derived policies.</summary>
    /// <param name="context">The resource and its changes.</param>
    protected virtual void OnRemediate(RemediationContext context) => context.MarkNotImplemented();

    /// <summary>Repairs the resource asynchronously; for derived policies.</summary>
    /// <param name="context">The resource and its changes.</param>
    /// <param name="cancellationToken">Cancelled when the engine gives up.</param>
    protected virtual Task OnRemediateAsync(RemediationContext context, CancellationToken cancellationToken) =>
        context.MarkNotImplemented();
}
