using Google.Protobuf;
using Pulumi.Policy.Configuration;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Evaluation;

/// <summary>
/// Runs the policies of one pack in the order in which it lists them. It keeps nothing between calls but counts, so calls
/// may run at the same time.
/// </summary>
internal sealed class PackEvaluator(
    PolicyPack pack, PackSettings settings, StackInfo stack, IPackLog log, TimeProvider clock)
{
    private readonly ExemptionBook _exemptions = new(pack.Exemptions, clock);

    /// <summary>What the resource policies say about one resource.</summary>
    public async Task<IReadOnlyList<PolicyResult>> AnalyzeAsync(
        ResourceMessage message, CancellationToken cancellationToken)
    {
        var results = new List<PolicyResult>();
        var resource = new PolicyResource(message);
        var mask = new SecretMask([message]);
        foreach (var policy in Active(PolicyScope.Resource))
        {
            if (policy.ReasonNotToApply(resource.Type) is { } reason)
            {
                results.Add(NotApplicable(policy, resource.Urn, reason));
                continue;
            }

            var run = Run(policy, resource.Urn, mask, cancellationToken);
            var violations = new ViolationSink();
            var context = new ResourceContext(run, resource, violations);
            await ValidateAsync(run, context, violations, resource.Urn, mask, results).ConfigureAwait(false);
        }

        return results;
    }

    /// <summary>What the stack policies say about the resources together.</summary>
    public async Task<IReadOnlyList<PolicyResult>> AnalyzeStackAsync(
        IReadOnlyList<ResourceMessage> messages, CancellationToken cancellationToken)
    {
        var results = new List<PolicyResult>();
        var resources = new StackResources(new StackGraph(messages));
        var mask = new SecretMask(messages);
        foreach (var policy in Active(PolicyScope.Stack))
        {
            var run = Run(policy, "", mask, cancellationToken);
            var violations = new ViolationSink();
            var context = new StackContext(run, resources, violations);
            await ValidateAsync(run, context, violations, "", mask, results).ConfigureAwait(false);
        }

        if (_exemptions.Used > 0)
        {
            log.Write(PolicyLogSeverity.Info, PolicyTexts.ExemptionCount(pack, _exemptions.Used), "");
        }

        return results;
    }

    /// <summary>What the policies at level remediate change; each sees what the one before it left.</summary>
    public async Task<IReadOnlyList<PolicyResult>> RemediateAsync(
        ResourceMessage message, CancellationToken cancellationToken)
    {
        var results = new List<PolicyResult>();
        var mask = new SecretMask([message]);
        var current = message;
        foreach (var policy in Active(PolicyScope.Resource))
        {
            if (settings[policy].Level != EnforcementLevel.Remediate)
            {
                continue;
            }

            if (policy.ReasonNotToApply(message.Type) is { } reason)
            {
                results.Add(NotApplicable(policy, message.Urn, reason));
            }
            else if (_exemptions.Find(policy, message.Urn) is { } exemption)
            {
                var text = PolicyTexts.Exempt(policy, exemption, "Its remediation is left out.");
                log.Write(PolicyLogSeverity.Info, text, message.Urn);
                results.Add(NotApplicable(policy, message.Urn, text));
            }
            else
            {
                var run = Run(policy, message.Urn, mask, cancellationToken);
                current = await RepairAsync(run, current, mask, results).ConfigureAwait(false);
            }
        }

        return results;
    }

    private IEnumerable<Policy> Active(PolicyScope scope) => pack.Policies.Where(policy =>
        policy.Scope == scope && settings[policy].Level != EnforcementLevel.Disabled);

    private PolicyRun Run(Policy policy, string urn, SecretMask mask, CancellationToken cancellationToken) => new(
        policy,
        settings[policy],
        stack,
        new PolicyLog((severity, message) => log.Write(severity, mask.Apply(message), urn)),
        cancellationToken);

    private async ValueTask ValidateAsync(
        PolicyRun run,
        PolicyContext context,
        ViolationSink violations,
        string urn,
        SecretMask mask,
        List<PolicyResult> results)
    {
        var isImplemented = false;
        var others = new List<PolicyResult>();
        foreach (var check in run.Policy.Checks)
        {
            context.IsImplemented = true;
            if (await TryAsync(run, check, context, urn, mask, PolicyTexts.Undecided).ConfigureAwait(false) is { } other)
            {
                others.Add(other);
            }

            isImplemented |= context.IsImplemented;
        }

        others.AddRange(context.Unjudged.Select(one =>
            ToResult(run, one.Reason, context, one.Resource.Urn, mask, PolicyTexts.Undecided)));
        if (!isImplemented)
        {
            results.Add(NotApplicable(run.Policy, urn, PolicyTexts.NoValidation));
            return;
        }

        results.AddRange(violations.Violations.Select(violation => ToResult(run, violation, urn, mask)));
        results.AddRange(others.Distinct());
        if (violations.Violations.Count == 0 && others.Count == 0)
        {
            results.Add(new PolicyResult { Policy = run.Policy.Name, Outcome = PolicyOutcome.Compliant, Urn = urn });
        }
    }

    private async ValueTask<ResourceMessage> RepairAsync(
        PolicyRun run, ResourceMessage message, SecretMask mask, List<PolicyResult> results)
    {
        var isImplemented = false;
        var context = new RemediationContext(run, new PolicyResource(message), message.Properties.Memory);
        foreach (var repair in run.Policy.Repairs)
        {
            context.IsImplemented = true;
            var other = await TryAsync(run, repair, context, message.Urn, mask, PolicyTexts.UndecidedRemediation)
                .ConfigureAwait(false);
            if (other is not null)
            {
                // Half of a repair may be worse than none: what the policy changed before is given up.
                results.Add(other);
                return message;
            }

            isImplemented |= context.IsImplemented;
        }

        if (!isImplemented)
        {
            results.Add(NotApplicable(run.Policy, message.Urn, PolicyTexts.NoRemediation));
            return message;
        }

        if (context.Body.Span.SequenceEqual(message.Properties.Span))
        {
            results.Add(new PolicyResult
            {
                Policy = run.Policy.Name,
                Outcome = PolicyOutcome.Compliant,
                Urn = message.Urn,
            });
            return message;
        }

        results.Add(new PolicyResult
        {
            Policy = run.Policy.Name,
            Outcome = PolicyOutcome.Remediated,
            Urn = message.Urn,
            EnforcementLevel = EnforcementLevel.Remediate,
            Properties = context.Properties,
        });
        var changed = message.Clone();
        changed.Properties = UnsafeByteOperations.UnsafeWrap(context.Body);
        return changed;
    }

    /// <summary>Runs one callback; null unless it ended in another way than by returning.</summary>
    private async ValueTask<PolicyResult?> TryAsync(
        PolicyRun run,
        PolicyCheck check,
        PolicyContext context,
        string urn,
        SecretMask mask,
        Func<PolicyPack, Policy, UnknownValueException, string> describeUnknown)
    {
        try
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            await check(context).ConfigureAwait(false);
            return null;
        }
        catch (OperationCanceledException) when (run.CancellationToken.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            return ToResult(run, exception, context, urn, mask, describeUnknown);
        }
    }

    private PolicyResult ToResult(
        PolicyRun run,
        Exception exception,
        PolicyContext context,
        string urn,
        SecretMask mask,
        Func<PolicyPack, Policy, UnknownValueException, string> describeUnknown) => exception.GetBaseException() switch
    {
        UnknownValueException unknown => new PolicyResult
        {
            Policy = run.Policy.Name,
            Outcome = PolicyOutcome.Undecided,
            Urn = urn,
            Message = describeUnknown(pack, run.Policy, unknown),
            EnforcementLevel = EnforcementLevel.Advisory,
            UnknownPath = unknown.Path,
        },
        NotApplicableException reason when reason.Context == context => NotApplicable(run.Policy, urn, reason.Message),
        _ => Failed(run, exception, urn, mask),
    };

    // A crash is as grave as a violation of the same policy would be: what is mandatory never passes unchecked. An error in
    // the log fails the operation; only a remediation needs that, because its diagnostics never do.
    private PolicyResult Failed(PolicyRun run, Exception failure, string urn, SecretMask mask)
    {
        var level = run.Settings.ViolationLevel;
        log.Write(
            level == EnforcementLevel.Mandatory ? PolicyLogSeverity.Error : PolicyLogSeverity.Warning,
            mask.Apply(PolicyTexts.FailureLog(pack, run.Policy, failure)),
            urn);
        return new PolicyResult
        {
            Policy = run.Policy.Name,
            Outcome = PolicyOutcome.Failed,
            Urn = urn,
            Message = mask.Apply(PolicyTexts.Failed(pack, run.Policy, failure)),
            EnforcementLevel = level,
            Severity = run.Policy.Severity,
            Failure = failure,
        };
    }

    private PolicyResult ToResult(PolicyRun run, Violation violation, string urn, SecretMask mask)
    {
        var policy = run.Policy;
        var about = violation.Urn ?? urn;
        var message = mask.Apply(PolicyTexts.Violation(policy, violation.Message));
        var exemption = _exemptions.Find(policy, about);
        if (exemption is not null)
        {
            _exemptions.CountUse();
            message = PolicyTexts.Exempt(policy, exemption, message);
            log.Write(PolicyLogSeverity.Info, message, about);
        }
        else if (_exemptions.FindEnded(policy, about) is { } ended)
        {
            message += PolicyTexts.ExemptionEnded(ended);
        }

        return new PolicyResult
        {
            Policy = policy.Name,
            Outcome = exemption is null ? PolicyOutcome.Violation : PolicyOutcome.Exempt,
            Urn = about,
            Message = message,
            EnforcementLevel = PolicySettings.AsViolation(violation.EnforcementLevel ?? run.Settings.Level),
            Severity = violation.Severity ?? policy.Severity,
        };
    }

    private static PolicyResult NotApplicable(Policy policy, string urn, string reason) => new()
    {
        Policy = policy.Name,
        Outcome = PolicyOutcome.NotApplicable,
        Urn = urn,
        Message = reason,
    };
}
