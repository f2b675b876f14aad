using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class TrailRecordsEveryRegionTests : RuleTests<TrailRecordsEveryRegion>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A trail of every region", Trail([])),
        Compliant("A trail of one region beside one of every region", Trail(new() { ["isMultiRegionTrail"] = false }), Trail([], "all")),
        Compliant(
            "A trail that says which events",
            Trail(Advanced(new PropertyBag { ["field"] = "eventCategory", ["equals"] = PolicyValue.List("Management") }))),
        Violating(
            "A trail of one region",
            Trail(new() { ["isMultiRegionTrail"] = PolicyValue.Null }),
            "`isMultiRegionTrail` is not true on this trail. Set it to true. One trail has to record everything."),
        Violating(
            "A trail that is off",
            Trail(new() { ["enableLogging"] = false }),
            "`enableLogging` is false on this trail. Set it to true. One trail has to record everything."),
        Violating(
            "A trail of writes",
            Trail(new() { ["eventSelectors"] = PolicyValue.List(new PropertyBag { ["readWriteType"] = "WriteOnly" }) }),
            Selectors),
        Violating(
            "A trail that leaves reads out",
            Trail(Advanced(
                new() { ["field"] = "eventCategory", ["equals"] = PolicyValue.List("Management") },
                new() { ["field"] = "readOnly", ["equals"] = PolicyValue.List("false") })),
            Selectors),
        NotApplicable(
            "A trail of data",
            Trail(Advanced(new PropertyBag { ["field"] = "eventCategory", ["equals"] = PolicyValue.List("Data") })),
            Elsewhere),
        NotApplicable(
            "A stack without trails",
            TestResource.Of<CloudWatch.LogGroup>("ingest"),
            Elsewhere),
        Undecided(
            "A switch that is not known yet",
            "isMultiRegionTrail",
            Trail([]).Naming("isMultiRegionTrail", TestResource.Of<CloudWatch.LogGroup>("ingest")),
            TestResource.Of<CloudWatch.LogGroup>("ingest")),
    ];

    private const string Elsewhere = "The trail of management events is often in a stack of its own.";

    private const string Selectors =
        "The event selectors of this trail leave management events out. Record all of them, for reads and writes. One "
        + "trail has to record everything.";

    private static PropertyBag Advanced(params PropertyBag[] fields) => new()
    {
        ["advancedEventSelectors"] = PolicyValue.List(new PropertyBag { ["fieldSelectors"] = Fields(fields) }),
    };

    private static PolicyValue Fields(IEnumerable<PropertyBag> fields) =>
        PolicyValue.List(fields.Select(field => (PolicyValue)field));

    private static TestResource Trail(PropertyBag changes, string name = "audit")
    {
        var properties = new PropertyBag { ["isMultiRegionTrail"] = true };
        foreach (var (property, value) in changes)
        {
            properties[property] = value;
        }

        return TestResource.Of<CloudTrail.Trail>(name, properties);
    }
}
