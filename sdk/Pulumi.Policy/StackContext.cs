using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>What surrounds a validation of the whole stack, and where its violations are reported.</summary>
public sealed class StackContext : PolicyContext
{
    private readonly ViolationSink _violations;

    internal StackContext(PolicyRun run, StackResources resources, ViolationSink violations)
        : base(run)
    {
        Resources = resources;
        _violations = violations;
    }

    /// <summary>Every resource of the stack, in the order of the engine.</summary>
    public StackResources Resources { get; }

    /// <summary>Reports that the stack as a whole violates the policy.</summary>
    /// <param name="message">What is wrong, where, and what to do. The policy's description is put in front.</param>
    public void ReportViolation(string message) => _violations.Report(new Violation(message));

    /// <summary>Reports that one resource makes the stack violate the policy.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="message">What is wrong, where, and what to do. The policy's description is put in front.</param>
    public void ReportViolation(StackResource resource, string message) =>
        _violations.Report(new Violation(message) { Urn = resource.Urn });

    /// <summary>Reports a violation that names a resource, or that differs from the policy's own severity or level.</summary>
    /// <param name="violation">What is wrong.</param>
    public void ReportViolation(Violation violation) => _violations.Report(violation);
}
