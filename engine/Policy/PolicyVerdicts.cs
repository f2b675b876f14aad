using System.Collections.Immutable;
using Alicerce.Engine.Plan;
using Pulumirpc;

namespace Alicerce.Engine.Policy;

/// <summary>Collects what policy packs found, in an order that does not depend on who was faster.</summary>
public sealed class PolicyVerdicts
{
    private readonly Lock _lock = new();
    private readonly List<Violation> _violations = [];
    private readonly List<NotDecided> _undecided = [];
    private readonly List<Plan.Remediation> _remediations = [];
    private readonly List<ExemptViolation> _exempt = [];
    private readonly List<HeldPolicy> _held = [];

    public ImmutableArray<Violation> Violations
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _violations
                        .OrderBy(violation => violation.Level is Plan.EnforcementLevel.Mandatory ? 0 : 1)
                        .ThenByDescending(violation => violation.Severity)
                        .ThenBy(violation => violation.Policy, StringComparer.Ordinal)
                        .ThenBy(violation => violation.Urn.Value, StringComparer.Ordinal)
                        .ThenBy(violation => violation.Message, StringComparer.Ordinal),
                ];
            }
        }
    }

    public ImmutableArray<NotDecided> NotDecided
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _undecided
                        .OrderBy(undecided => undecided.Policy, StringComparer.Ordinal)
                        .ThenBy(undecided => undecided.Urn.Value, StringComparer.Ordinal)
                        .ThenBy(undecided => undecided.Path, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>In the order in which they were applied to each resource.</summary>
    public ImmutableArray<Plan.Remediation> Remediations
    {
        get
        {
            lock (_lock)
            {
                return [.. _remediations.OrderBy(remediation => remediation.Urn.Value, StringComparer.Ordinal)];
            }
        }
    }

    /// <summary>What exemptions of the packs allow.</summary>
    public ImmutableArray<ExemptViolation> Exempt
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _exempt
                        .OrderBy(exempt => exempt.Policy, StringComparer.Ordinal)
                        .ThenBy(exempt => exempt.Urn.Value, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>What was judged and found right.</summary>
    public ImmutableArray<HeldPolicy> Held
    {
        get
        {
            lock (_lock)
            {
                return
                [
                    .. _held
                        .OrderBy(held => held.Policy, StringComparer.Ordinal)
                        .ThenBy(held => held.Urn.Value, StringComparer.Ordinal),
                ];
            }
        }
    }

    /// <summary>Takes in what a pack answered.</summary>
    /// <param name="scope">What the pack was asked about.</param>
    /// <param name="asked">The resource, or the root stack.</param>
    /// <param name="about">Which resource a diagnostic is about.</param>
    public void Add(
        PolicyPack pack,
        AnalyzeResponse response,
        Plan.PolicyScope scope,
        Urn asked,
        Func<AnalyzeDiagnostic, Urn> about)
    {
        foreach (var diagnostic in response.Diagnostics)
        {
            Add(pack, diagnostic, about(diagnostic));
        }

        var others = response.NotApplicable.Select(entry => entry.PolicyName)
            .Concat(response.Diagnostics.Select(diagnostic => diagnostic.PolicyName))
            .ToHashSet(StringComparer.Ordinal);
        lock (_lock)
        {
            foreach (var entry in response.NotApplicable)
            {
                if (ExemptPolicy.Read(entry.Reason) is { } exempt && exempt.Policy == entry.PolicyName)
                {
                    _exempt.Add(new ExemptViolation(
                        pack.Summary.Name,
                        pack.Summary.Version,
                        exempt.Policy,
                        asked,
                        exempt.Until,
                        exempt.Reason,
                        exempt.Message));
                }
            }

            _held.AddRange(pack.Summary.Policies
                .Where(policy => policy.Level is not Plan.EnforcementLevel.Disabled)
                .Where(policy => policy.Scope == scope || policy.Scope is Plan.PolicyScope.Any)
                .Where(policy => !others.Contains(policy.Name))
                .Select(policy => new HeldPolicy(pack.Summary.Name, policy.Name, asked)));
        }
    }

    public void Add(Plan.Remediation remediation)
    {
        lock (_lock)
        {
            _remediations.Add(remediation);
        }
    }

    public void Add(PolicyPack pack, AnalyzeDiagnostic diagnostic, Urn urn)
    {
        var level = (Plan.EnforcementLevel)diagnostic.EnforcementLevel;
        if (level is Plan.EnforcementLevel.Disabled || !Enum.IsDefined(level))
        {
            throw new PolicyPackException(
                $"The policy pack `{pack.Summary.Name}` reports a violation of `{diagnostic.PolicyName}` at the " +
                $"enforcement level {(int)level}, which no violation can have.",
                urn);
        }

        // A remediation that left something to complain about is as strict as a mandatory policy.
        if (level is Plan.EnforcementLevel.Remediate)
        {
            level = Plan.EnforcementLevel.Mandatory;
        }

        Add(pack, diagnostic, level, urn);
    }

    /// <summary>A remediation that could not be made; it is never more than advice.</summary>
    public void Add(PolicyPack pack, Pulumirpc.Remediation remediation, Urn urn) => Add(
        pack,
        new AnalyzeDiagnostic
        {
            PolicyName = remediation.PolicyName,
            PolicyPackName = remediation.PolicyPackName,
            PolicyPackVersion = remediation.PolicyPackVersion,
            Description = remediation.Description,
            Message = remediation.Diagnostic,
        },
        Plan.EnforcementLevel.Advisory,
        urn);

    private void Add(PolicyPack pack, AnalyzeDiagnostic diagnostic, Plan.EnforcementLevel level, Urn urn)
    {
        var policy = pack.Find(diagnostic.PolicyName);
        var packName = diagnostic.PolicyPackName.Length > 0 ? diagnostic.PolicyPackName : pack.Summary.Name;
        var severity = diagnostic.Severity is Pulumirpc.PolicySeverity.Unspecified
            ? policy?.Severity ?? Plan.PolicySeverity.Unspecified
            : (Plan.PolicySeverity)diagnostic.Severity;
        lock (_lock)
        {
            if (level is Plan.EnforcementLevel.Advisory && UndecidedPolicy.Read(diagnostic.Message) is var (kind, path))
            {
                _undecided.Add(new NotDecided(
                    packName,
                    pack.Summary.Version,
                    diagnostic.PolicyName,
                    policy?.Level ?? level,
                    severity,
                    urn,
                    kind,
                    path,
                    diagnostic.Message));
            }
            else
            {
                _violations.Add(new Violation(
                    packName, pack.Summary.Version, diagnostic.PolicyName, level, severity, urn, diagnostic.Message,
                    diagnostic.Description));
            }
        }
    }
}
