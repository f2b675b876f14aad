using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class TrailValidatesItsLogFilesTests : RuleTests<TrailValidatesItsLogFiles>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A trail with digests", Of(true)),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`enableLogFileValidation` is not set on this trail. Set it to true."),
        Violating(
            "A trail without digests",
            Of(false),
            "`enableLogFileValidation` is false on this trail. Set it to true."),
        Undecided("A value that is not known yet", "enableLogFileValidation", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<CloudTrail.Trail>("audit", new() { ["enableLogFileValidation"] = value });
}
