using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>A policy over single resources of one type, read through a typed view.</summary>
/// <remarks>
/// <para>Give it lambdas, or derive from it and override <see cref="OnValidate"/>, <see cref="OnValidateAsync"/>,
/// <see cref="OnRemediate"/> or <see cref="OnRemediateAsync"/>. Resources of other types are not applicable.</para>
/// <para>Reading a value that is not known yet ends the callback: the policy is then not decidable for that resource,
/// which is reported as an advisory text, never as a verdict. Violations reported before stay.</para>
/// </remarks>
/// <typeparam name="TResource">The view of the resource type.</typeparam>
/// <param name="name">The permanent name, unique in its pack.</param>
public class ResourcePolicy<TResource>(string name) : Policy(name)
    where TResource : struct, IResourceView<TResource>
{
    private static readonly string OtherType = $"Policy only applies to resources of type '{TResource.ResourceType}'";

    /// <summary>Reports what is wrong with the resource.</summary>
    public Action<TResource, ResourceContext>? Validate { get; init; }

    /// <summary>Reports what is wrong with the resource, asynchronously.</summary>
    public Func<TResource, ResourceContext, CancellationToken, Task>? ValidateAsync { get; init; }

    /// <summary>Further validations. Each runs, also when one before it met an unknown value.</summary>
    public IReadOnlyList<Action<TResource, ResourceContext>> Validations { get; init; } = [];

    /// <summary>Repairs the resource, when the level is <see cref="EnforcementLevel.Remediate"/>.</summary>
    public Action<TResource, RemediationContext>? Remediate { get; init; }

    /// <summary>
    /// Repairs the resource asynchronously, when the level is <see cref="EnforcementLevel.Remediate"/>.
    /// </summary>
    public Func<TResource, RemediationContext, CancellationToken, Task>? RemediateAsync { get; init; }

    internal sealed override PolicyScope Scope => PolicyScope.Resource;

    internal sealed override IReadOnlyList<PolicyCheck> Checks => field ??=
    [
        .. PolicyChecks.Of(Typed(Validate)),
        .. PolicyChecks.Of(TypedAsync(ValidateAsync)),
        .. Validations.SelectMany(validation => PolicyChecks.Of(Typed(validation))),
        .. PolicyChecks.Of(Typed<ResourceContext>(OnValidate)),
        .. PolicyChecks.Of(TypedAsync<ResourceContext>(OnValidateAsync)),
    ];

    internal sealed override IReadOnlyList<PolicyCheck> Repairs => field ??=
    [
        .. PolicyChecks.Of(Typed(Remediate)),
        .. PolicyChecks.Of(TypedAsync(RemediateAsync)),
        .. PolicyChecks.Of(Typed<RemediationContext>(OnRemediate)),
        .. PolicyChecks.Of(TypedAsync<RemediationContext>(OnRemediateAsync)),
    ];

    internal sealed override string? ReasonNotToApply(string resourceType) =>
        string.Equals(resourceType, TResource.ResourceType, StringComparison.Ordinal) ? null : OtherType;

    /// <summary>Reports what is wrong with the resource; for derived policies.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="context">What surrounds the resource, and where violations are reported.</param>
    protected virtual void OnValidate(TResource resource, ResourceContext context) => context.MarkNotImplemented();

    /// <summary>Reports what is wrong with the resource, asynchronously; for derived policies.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="context">What surrounds the resource, and where violations are reported.</param>
    /// <param name="cancellationToken">Cancelled when the engine gives up.</param>
    protected virtual Task OnValidateAsync(
        TResource resource, ResourceContext context, CancellationToken cancellationToken) =>
        context.MarkNotImplemented();

    /// <summary>Repairs the resource; for derived policies.</summary>
    /// <param name="resource">The resource as it was before this callback.</param>
    /// <param name="context">The changes to make.</param>
    protected virtual void OnRemediate(TResource resource, RemediationContext context) => context.MarkNotImplemented();

    /// <summary>Repairs the resource asynchronously; for derived policies.</summary>
    /// <param name="resource">The resource as it was before this callback.</param>
    /// <param name="context">The changes to make.</param>
    /// <param name="cancellationToken">Cancelled when the engine gives up.</param>
    protected virtual Task OnRemediateAsync(
        TResource resource, RemediationContext context, CancellationToken cancellationToken) =>
        context.MarkNotImplemented();

    private static Action<TContext>? Typed<TContext>(Action<TResource, TContext>? callback)
        where TContext : SingleResourceContext =>
        callback is null ? null : context => callback(TResource.Of(context.Properties), context);

    private static Func<TContext, CancellationToken, Task>? TypedAsync<TContext>(
        Func<TResource, TContext, CancellationToken, Task>? callback)
        where TContext : SingleResourceContext =>
        callback is null
            ? null
            : (context, cancellationToken) => callback(TResource.Of(context.Properties), context, cancellationToken);
}
