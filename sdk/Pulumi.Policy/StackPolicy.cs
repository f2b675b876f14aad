using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>
/// A policy over all resources of the stack together, checked once at the end of a preview or update.
/// </summary>
/// <remarks>
/// Give it a lambda, or derive from it and override <see cref="OnValidate"/> or <see cref="OnValidateAsync"/>.
/// Properties are the outputs of the resources: in a preview, what is known of them.
/// </remarks>
/// <param name="name">The permanent name, unique in its pack.</param>
public class StackPolicy(string name) : Policy(name)
{
    /// <summary>Reports what is wrong with the stack.</summary>
    public Action<StackContext>? Validate { get; init; }

    /// <summary>Reports what is wrong with the stack, asynchronously.</summary>
    public Func<StackContext, CancellationToken, Task>? ValidateAsync { get; init; }

    /// <summary>Further validations. Each runs, also when one before it met an unknown value.</summary>
    public IReadOnlyList<Action<StackContext>> Validations { get; init; } = [];

    internal sealed override PolicyScope Scope => PolicyScope.Stack;

    internal sealed override IReadOnlyList<PolicyCheck> Checks => field ??=
    [
        .. PolicyChecks.Of(Validate),
        .. PolicyChecks.Of(ValidateAsync),
        .. Validations.SelectMany(PolicyChecks.Of),
        .. PolicyChecks.Of<StackContext>(OnValidate),
        .. PolicyChecks.Of<StackContext>(OnValidateAsync),
    ];

    /// <summary>Reports what is wrong with the stack; for derived policies.</summary>
    /// <param name="context">The resources, and where violations are reported.</param>
    protected virtual void OnValidate(StackContext context) => context.MarkNotImplemented();

    /// <summary>Reports what is wrong with the stack, asynchronously; for derived policies.</summary>
    /// <param name="context">The resources, and where violations are reported.</param>
    /// <param name="cancellationToken">Cancelled when the engine gives up.</param>
    protected virtual Task OnValidateAsync(StackContext context, CancellationToken cancellationToken) =>
        context.MarkNotImplemented();
}
