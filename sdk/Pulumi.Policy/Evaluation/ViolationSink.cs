namespace Pulumi.Policy.Evaluation;

/// <summary>Collects what one policy reports about one resource or stack.</summary>
internal sealed class ViolationSink
{
    private readonly List<Violation> _violations = [];

    public IReadOnlyList<Violation> Violations => _violations;

    public void Report(Violation violation)
    {
        ArgumentNullException.ThrowIfNull(violation);
        if (violation.EnforcementLevel == EnforcementLevel.Disabled)
        {
            throw new ArgumentException("A violation cannot have the level `disabled`. Do not report it instead.");
        }

        _violations.Add(violation);
    }
}
