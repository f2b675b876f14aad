using Google.Protobuf;
using Pulumi.Policy.Configuration;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Evaluation;

/// <summary>
/// Runs the policies of one pack in the order in which it lists them. It keeps nothing between calls but counts, so
/// calls may run at the same time.
/// </summary>
internal sealed class PackEvaluator
{
    private readonly PolicyPack _pack;
    private readonly PackSettings _settings;
    private readonly StackInfo _stack;
    private readonly IPackLog _log;
    private readonly ExemptionBook _exemptions;
    private readonly Verdicts _verdicts;
    private readonly PolicySelection _policies;

    public PackEvaluator(PolicyPack pack, PackSettings settings, StackInfo stack, IPackLog log, TimeProvider clock)
    {
        _pack = pack;
        _settings = settings;
        _stack = stack;
        _log = log;
        _exemptions = new ExemptionBook(pack.Exemptions, clock);
        _verdicts = new Verdicts(pack, _exemptions, log);
        _policies = new PolicySelection(pack, settings);
    }

    /// <summary>What the resource policies say about one resource.</summary>
    public async Task<IReadOnlyList<PolicyResult>> AnalyzeAsync(
        ResourceMessage message, CancellationToken cancellationToken)
    {
        var policies = _policies.Of(message.Type);
        var results = new List<PolicyResult>(policies.Count);
        var resource = new PolicyResource(message);
        var mask = new SecretMask([message], _stack.Config);
        foreach (var (policy, reason) in policies)
        {
            if (reason is not null)
            {
                results.Add(Verdicts.NotApplicable(policy, resource.Urn, reason));
                continue;
            }

            var run = Run(policy, resource.Urn, mask, cancellationToken);
            var violations = new ViolationSink();
            var context = new ResourceContext(run, resource, violations);
            await ValidateAsync(run, context, violations, results).ConfigureAwait(false);
        }

        return results;
    }

    /// <summary>What the stack policies say about the resources together.</summary>
    public async Task<IReadOnlyList<PolicyResult>> AnalyzeStackAsync(
        IReadOnlyList<ResourceMessage> messages, CancellationToken cancellationToken)
    {
        var results = new List<PolicyResult>();
        var resources = new StackResources(new StackGraph(messages));
        var mask = new SecretMask(messages, _stack.Config);
        foreach (var policy in _policies.OfStack)
        {
            var run = Run(policy, "", mask, cancellationToken);
            var violations = new ViolationSink();
            var context = new StackContext(run, resources, violations);
            await ValidateAsync(run, context, violations, results).ConfigureAwait(false);
        }

        if (_exemptions.Used > 0)
        {
            _log.Write(PolicyLogSeverity.Info, PolicyTexts.ExemptionCount(_pack, _exemptions.Used), "");
        }

        return results;
    }

    /// <summary>What the policies at level remediate change; each sees what the one before it left.</summary>
    public async Task<IReadOnlyList<PolicyResult>> RemediateAsync(
        ResourceMessage message, CancellationToken cancellationToken)
    {
        var results = new List<PolicyResult>();
        var mask = new SecretMask([message], _stack.Config);
        var current = message;
        foreach (var (policy, reason) in _policies.Repairing(message.Type))
        {
            if (reason is not null)
            {
                results.Add(Verdicts.NotApplicable(policy, message.Urn, reason));
            }
            else if (_exemptions.Find(policy, message.Urn) is { } exemption)
            {
                var text = PolicyTexts.Exempt(policy, exemption, "Its remediation is left out.");
                _log.Write(PolicyLogSeverity.Info, text, message.Urn);
                results.Add(Verdicts.NotApplicable(policy, message.Urn, text));
            }
            else
            {
                var run = Run(policy, message.Urn, mask, cancellationToken);
                current = await RepairAsync(run, current, results).ConfigureAwait(false);
            }
        }

        return results;
    }

    private PolicyRun Run(Policy policy, string urn, SecretMask mask, CancellationToken cancellationToken) => new(
        policy,
        _settings[policy],
        _stack,
        urn,
        mask,
        new PolicyLog((severity, message) => _log.Write(severity, mask.Apply(message), urn)),
        cancellationToken);

    private async ValueTask ValidateAsync(
        PolicyRun run, PolicyContext context, ViolationSink violations, List<PolicyResult> results)
    {
        var isImplemented = false;
        var others = new List<PolicyResult>();
        foreach (var check in run.Policy.Checks)
        {
            context.IsImplemented = true;
            if (await TryAsync(run, check, context).ConfigureAwait(false) is { } other)
            {
                others.Add(other);
            }

            isImplemented |= context.IsImplemented;
        }

        if (!isImplemented)
        {
            results.Add(Verdicts.NotApplicable(run.Policy, run.Urn, PolicyTexts.NoValidation));
            return;
        }

        others.AddRange(context.Unjudged.Select(one =>
            _verdicts.OfException(run, context, one.Resource.Urn, one.Reason)));
        results.AddRange(violations.Violations.Select(violation => _verdicts.OfViolation(run, violation)));
        results.AddRange(others.Distinct());
        if (violations.Violations.Count > 0)
        {
            return;
        }

        if (others.Count == 0 && context.HasFoundNothing)
        {
            results.Add(Verdicts.NotApplicable(run.Policy, run.Urn, PolicyTexts.NoResource));
        }
        else if (others.Count == 0 || (context.HasJudgedSome && others.All(IsAboutOneThatDoesNotApply)))
        {
            results.Add(Verdicts.Compliant(run));
        }

        static bool IsAboutOneThatDoesNotApply(PolicyResult result) =>
            result is { Outcome: PolicyOutcome.NotApplicable, Urn.Length: > 0 };
    }

    private async ValueTask<ResourceMessage> RepairAsync(
        PolicyRun run, ResourceMessage message, List<PolicyResult> results)
    {
        var isImplemented = false;
        var context = new RemediationContext(run, new PolicyResource(message), message.Properties.Memory);
        foreach (var repair in run.Policy.Repairs)
        {
            context.IsImplemented = true;
            if (await TryAsync(run, repair, context).ConfigureAwait(false) is { } other)
            {
                // Half of a repair may be worse than none: what the policy changed before is given up.
                results.Add(other);
                return message;
            }

            isImplemented |= context.IsImplemented;
        }

        if (!isImplemented)
        {
            results.Add(Verdicts.NotApplicable(run.Policy, run.Urn, PolicyTexts.NoRemediation));
            return message;
        }

        if (context.Body.Span.SequenceEqual(message.Properties.Span))
        {
            results.Add(Verdicts.Compliant(run));
            return message;
        }

        results.Add(Verdicts.Compliant(run) with
        {
            Outcome = PolicyOutcome.Remediated,
            EnforcementLevel = EnforcementLevel.Remediate,
            Properties = context.Properties,
        });
        var changed = message.Clone();
        changed.Properties = UnsafeByteOperations.UnsafeWrap(context.Body);
        return changed;
    }

    /// <summary>Runs one callback; null unless it ended in another way than by returning.</summary>
    private async ValueTask<PolicyResult?> TryAsync(PolicyRun run, PolicyCheck check, PolicyContext context)
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
            return _verdicts.OfException(run, context, run.Urn, exception);
        }
    }
}
