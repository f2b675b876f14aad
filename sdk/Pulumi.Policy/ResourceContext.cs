using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy;

/// <summary>What surrounds a validation of one resource, and where its violations are reported.</summary>
public sealed class ResourceContext : SingleResourceContext
{
    private readonly ViolationSink _violations;

    internal ResourceContext(PolicyRun run, PolicyResource resource, ViolationSink violations)
        : base(run, resource) =>
        _violations = violations;

    /// <summary>Reports that the resource violates the policy. May be called any number of times.</summary>
    /// <param name="message">What is wrong, where, and what to do. The policy's description is put in front.</param>
    public void ReportViolation(string message) => _violations.Report(new Violation(message));

    /// <summary>Reports a violation that differs from the policy's own severity or level.</summary>
    /// <param name="violation">What is wrong.</param>
    public void ReportViolation(Violation violation) => _violations.Report(violation);
}
