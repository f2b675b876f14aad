using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class S3ObjectEventsAreLoggedTests : RuleTests<S3ObjectEventsAreLogged>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A trail that records what is done to objects",
            Trail(new()
            {
                ["isMultiRegionTrail"] = true,
                ["eventSelectors"] = PolicyValue.List(new PropertyBag
                {
                    ["readWriteType"] = "All",
                    ["dataResources"] = PolicyValue.List(new PropertyBag
                    {
                        ["type"] = "AWS::S3::Object",
                        ["values"] = PolicyValue.List("arn:aws:s3"),
                    }),
                }),
            })),
        Compliant(
            "A trail with an advanced selector",
            Trail(new()
            {
                ["isMultiRegionTrail"] = true,
                ["advancedEventSelectors"] = PolicyValue.List(new PropertyBag
                {
                    ["fieldSelectors"] = PolicyValue.List(
                        new PropertyBag { ["field"] = "eventCategory", ["equals"] = PolicyValue.List("Data") },
                        new PropertyBag
                        {
                            ["field"] = "resources.type",
                            ["equals"] = PolicyValue.List("AWS::S3::Object"),
                        }),
                }),
            })),
        Violating(
            "A trail that records writes only",
            [
                Trail(new()
                {
                    ["isMultiRegionTrail"] = true,
                    ["eventSelectors"] = PolicyValue.List(new PropertyBag
                    {
                        ["readWriteType"] = "WriteOnly",
                        ["dataResources"] = PolicyValue.List(new PropertyBag
                        {
                            ["type"] = "AWS::S3::Object",
                            ["values"] = PolicyValue.List("arn:aws:s3"),
                        }),
                    }),
                }),
            ],
            "No trail of all Regions in this stack records who reads objects of S3. Add an event selector for "
            + "`AWS::S3::Object` with `readWriteType` \"All\" to this trail."),
        Violating(
            "A trail with an advanced selector for reads",
            [
                Trail(new()
                {
                    ["isMultiRegionTrail"] = true,
                    ["advancedEventSelectors"] = PolicyValue.List(new PropertyBag
                    {
                        ["fieldSelectors"] = PolicyValue.List(
                            new PropertyBag { ["field"] = "eventCategory", ["equals"] = PolicyValue.List("Data") },
                            new PropertyBag
                            {
                                ["field"] = "resources.type",
                                ["equals"] = PolicyValue.List("AWS::S3::Object"),
                            },
                            new PropertyBag { ["field"] = "readOnly", ["equals"] = PolicyValue.List("true") }),
                    }),
                }),
            ],
            "No trail of all Regions in this stack records who writes objects of S3. Add an event selector for "
            + "`AWS::S3::Object` with `readWriteType` \"All\" to this trail."),
        Violating(
            "A trail without selectors",
            [Trail(new() { ["isMultiRegionTrail"] = true })],
            "No trail of all Regions in this stack records who reads objects of S3. Add an event selector for "
            + "`AWS::S3::Object` with `readWriteType` \"All\" to this trail.",
            "No trail of all Regions in this stack records who writes objects of S3. Add an event selector for "
            + "`AWS::S3::Object` with `readWriteType` \"All\" to this trail."),
        Violating(
            "A trail of one Region",
            [
                Trail(new()
                {
                    ["isMultiRegionTrail"] = false,
                    ["eventSelectors"] = PolicyValue.List(new PropertyBag
                    {
                        ["readWriteType"] = "All",
                        ["dataResources"] = PolicyValue.List(new PropertyBag
                        {
                            ["type"] = "AWS::S3::Object",
                            ["values"] = PolicyValue.List("arn:aws:s3"),
                        }),
                    }),
                }),
            ],
            "No trail of all Regions in this stack records who reads objects of S3. Add an event selector for "
            + "`AWS::S3::Object` with `readWriteType` \"All\" to this trail.",
            "No trail of all Regions in this stack records who writes objects of S3. Add an event selector for "
            + "`AWS::S3::Object` with `readWriteType` \"All\" to this trail."),
        NotApplicable(
            "A stack without trails",
            TestResource.Of<Ebs.Volume>("data"),
            "No trail is in this stack; another one may record the events of objects."),
        Undecided(
            "Selectors that are not known yet",
            "eventSelectors",
            Trail(new() { ["isMultiRegionTrail"] = true, ["eventSelectors"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Trail(PropertyBag properties) =>
        TestResource.Of<CloudTrail.Trail>("audit", properties);
}
