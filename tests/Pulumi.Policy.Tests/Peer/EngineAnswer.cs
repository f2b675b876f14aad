using System.Text.Json.Nodes;
using Alicerce.Protocol;

namespace Pulumi.Policy.Tests.Peer;

/// <summary>What the user of an operation gets to see.</summary>
internal sealed record EngineAnswer(
    int Id,
    string? Broken,
    string? Error,
    GrpcStatusCode? Code,
    string? Plugin,
    string? Pack,
    IReadOnlyList<string>? Policies,
    IReadOnlyList<EngineAnswer.Violation> Violations,
    IReadOnlyList<EngineAnswer.Remediation> Remediations,
    IReadOnlyList<EngineAnswer.Skipped> NotApplicable,
    IReadOnlyList<EngineAnswer.Line> Log)
{
    /// <summary>Level, policy, logical name and the message without the description, one text per violation.</summary>
    public IEnumerable<string> Summary => Violations.Select(violation =>
        $"{violation.Level} {violation.Policy} {violation.Name}: {violation.Message.Split('\n').Last()}");

    internal sealed record Violation(string Policy, string Pack, string Level, int Severity, string Urn, string Message)
    {
        public string Name => Urn.Split("::").Last();
    }

    internal sealed record Remediation(string Policy, string Pack, string Urn, JsonNode Before, JsonNode After);

    internal sealed record Skipped(string Policy, string Reason);

    internal sealed record Line(int Severity, string Message, string Urn);
}
