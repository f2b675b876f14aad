using Pulumi.Policy.Configuration;

namespace Pulumi.Policy.Evaluation;

/// <summary>Turns what a policy reported, and how it ended, into results.</summary>
internal sealed class Verdicts(PolicyPack pack, ExemptionBook exemptions, IPackLog log)
{
    public static PolicyResult Compliant(PolicyRun run) => new()
    {
        Policy = run.Policy.Name,
        Outcome = PolicyOutcome.Compliant,
        Urn = run.Urn,
    };

    public static PolicyResult NotApplicable(Policy policy, string urn, string reason) => new()
    {
        Policy = policy.Name,
        Outcome = PolicyOutcome.NotApplicable,
        Urn = urn,
        Message = reason,
    };

    /// <summary>The result of a violation; exempt if an exemption in force covers it.</summary>
    public PolicyResult OfViolation(PolicyRun run, Violation violation)
    {
        var policy = run.Policy;
        var urn = violation.Urn ?? run.Urn;
        var message = run.Mask.Apply(PolicyTexts.Violation(policy, violation.Message));
        var exemption = exemptions.Find(policy, urn);
        if (exemption is not null)
        {
            exemptions.CountUse();
            message = PolicyTexts.Exempt(policy, exemption, message);
            log.Write(PolicyLogSeverity.Info, message, urn);
        }
        else if (exemptions.FindEnded(policy, urn) is { } ended)
        {
            message += PolicyTexts.ExemptionEnded(ended);
        }

        return new PolicyResult
        {
            Policy = policy.Name,
            Outcome = exemption is null ? PolicyOutcome.Violation : PolicyOutcome.Exempt,
            Urn = urn,
            Message = message,
            EnforcementLevel = PolicySettings.AsViolation(violation.EnforcementLevel ?? run.Settings.Level),
            Severity = violation.Severity ?? policy.Severity,
        };
    }

    /// <summary>The result of a callback that did not return.</summary>
    /// <param name="run">The run.</param>
    /// <param name="context">What the callback was given.</param>
    /// <param name="urn">The resource that it was about.</param>
    /// <param name="exception">What it threw.</param>
    public PolicyResult OfException(PolicyRun run, PolicyContext context, string urn, Exception exception) =>
        exception.GetBaseException() switch
        {
            UnknownValueException unknown => new PolicyResult
            {
                Policy = run.Policy.Name,
                Outcome = PolicyOutcome.Undecided,
                Urn = urn,
                Message = context is RemediationContext
                    ? PolicyTexts.UndecidedRemediation(pack, run.Policy, unknown)
                    : PolicyTexts.Undecided(pack, run.Policy, unknown),
                EnforcementLevel = EnforcementLevel.Advisory,
                UnknownPath = unknown.Path,
            },
            NotApplicableException reason when reason.Context == context =>
                NotApplicable(run.Policy, urn, reason.Message),
            _ => OfFailure(run, urn, exception),
        };

    // A crash is as grave as a violation of the same policy would be: what is mandatory never passes unchecked. An
    // error in the log fails the operation; only a remediation needs that, because its diagnostics never do.
    private PolicyResult OfFailure(PolicyRun run, string urn, Exception failure)
    {
        var level = run.Settings.ViolationLevel;
        log.Write(
            level == EnforcementLevel.Mandatory ? PolicyLogSeverity.Error : PolicyLogSeverity.Warning,
            run.Mask.Apply(PolicyTexts.FailureLog(pack, run.Policy, failure)),
            urn);
        return new PolicyResult
        {
            Policy = run.Policy.Name,
            Outcome = PolicyOutcome.Failed,
            Urn = urn,
            Message = run.Mask.Apply(PolicyTexts.Failed(pack, run.Policy, failure)),
            EnforcementLevel = level,
            Severity = run.Policy.Severity,
            Failure = failure,
        };
    }
}
