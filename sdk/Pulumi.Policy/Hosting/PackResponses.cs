using Google.Protobuf;
using Pulumi.Policy.Evaluation;
using Pulumi.Policy.Wire;
using Pulumirpc;

namespace Pulumi.Policy.Hosting;

/// <summary>Results as the engine wants them.</summary>
internal static class PackResponses
{
    public static AnalyzeResponse ToDiagnostics(PolicyPack pack, IReadOnlyList<PolicyResult> results)
    {
        var response = new AnalyzeResponse();
        var holds = results
            .Where(result => result.Outcome == PolicyOutcome.Compliant)
            .Select(result => result.Policy)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var result in results)
        {
            switch (result.Outcome)
            {
                case PolicyOutcome.Violation or PolicyOutcome.Failed or PolicyOutcome.Undecided:
                    response.Diagnostics.Add(ToDiagnostic(pack, result));
                    break;
                // The message has no place for a resource: a policy that holds for others of the stack is applicable.
                case PolicyOutcome.NotApplicable when holds.Contains(result.Policy):
                    break;
                case PolicyOutcome.NotApplicable or PolicyOutcome.Exempt:
                    response.NotApplicable.Add(new PolicyNotApplicable
                    {
                        PolicyName = result.Policy,
                        Reason = result.Message,
                    });
                    break;
            }
        }

        return response;
    }

    public static RemediationsMessage ToRemediations(PolicyPack pack, IReadOnlyList<PolicyResult> results)
    {
        var response = new RemediationsMessage();
        foreach (var result in results)
        {
            switch (result.Outcome)
            {
                case PolicyOutcome.Remediated:
                    var remediation = ToRemediation(pack, result);
                    remediation.Properties = UnsafeByteOperations.UnsafeWrap(result.Properties.Body);
                    response.Remediations.Add(remediation);
                    break;
                case PolicyOutcome.Failed or PolicyOutcome.Undecided:
                    var diagnostic = ToRemediation(pack, result);
                    diagnostic.Diagnostic = result.Message;
                    response.Remediations.Add(diagnostic);
                    break;
                case PolicyOutcome.NotApplicable:
                    response.NotApplicable.Add(new NotApplicableMessage
                    {
                        PolicyName = result.Policy,
                        Reason = result.Message,
                    });
                    break;
            }
        }

        return response;
    }

    private static AnalyzeDiagnostic ToDiagnostic(PolicyPack pack, PolicyResult result) => new()
    {
        PolicyName = result.Policy,
        PolicyPackName = pack.Name,
        PolicyPackVersion = pack.Version,
        Description = DescriptionOf(pack, result),
        Message = result.Message,
        EnforcementLevel = WireLevel.Write(result.EnforcementLevel),
        Urn = IsAboutTheResourceAsked(pack, result) ? "" : result.Urn,
        Severity = (Pulumirpc.PolicySeverity)(int)result.Severity,
    };

    // Pulumi's other SDKs leave the URN to the engine here; of a whole stack, only the policy knows which resource it
    // is.
    private static bool IsAboutTheResourceAsked(PolicyPack pack, PolicyResult result) =>
        result.Outcome == PolicyOutcome.Undecided && PolicyOf(pack, result).Scope == PolicyScope.Resource;

    private static RemediationMessage ToRemediation(PolicyPack pack, PolicyResult result) => new()
    {
        PolicyName = result.Policy,
        PolicyPackName = pack.Name,
        PolicyPackVersion = pack.Version,
        Description = DescriptionOf(pack, result),
    };

    private static string DescriptionOf(PolicyPack pack, PolicyResult result) => PolicyOf(pack, result).Description;

    private static Policy PolicyOf(PolicyPack pack, PolicyResult result) =>
        pack.Policies.First(policy => policy.Name == result.Policy);
}
