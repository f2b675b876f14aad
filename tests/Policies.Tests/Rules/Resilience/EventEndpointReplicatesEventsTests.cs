using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class EventEndpointReplicatesEventsTests : RuleTests<EventEndpointReplicatesEvents>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An endpoint that replicates", Of("ENABLED")),
        Compliant("Nothing is said, and the default is right", Of(PolicyValue.Null)),
        Violating(
            "An endpoint that does not",
            Of("DISABLED"),
            "`replicationConfig.state` is \"DISABLED\" on this endpoint. Set it to \"ENABLED\"."),
        Undecided("A value that is not known yet", "replicationConfig.state", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) => new("aws:cloudwatch/eventEndpoint:EventEndpoint", "orders")
    {
        Properties = new() { ["replicationConfig"] = new PropertyBag { ["state"] = value } },
    };
}
