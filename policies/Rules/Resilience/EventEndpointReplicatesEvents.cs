namespace Alicerce.Policies.Rules.Resilience;

/// <summary>Events reach the second region before it is needed.</summary>
public sealed class EventEndpointReplicatesEvents() : ChoiceRule(
    new RuleInfo
    {
        Id = "event-endpoint-replicates-events",
        Title = "A global endpoint of EventBridge replicates events.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Resilience,
        Controls = ["EventBridge.4"],
        Rationale = "Without replication, events that wait in a region are lost with it.",
        Fix = "Remove `replicationConfig`, or set its `state` to \"ENABLED\".",
    },
    "replicationConfig.state",
    "this endpoint",
    ["ENABLED"],
    ServerlessTypes.EventEndpoint)
{
    private protected override bool DefaultIsAllowed => true;
}
