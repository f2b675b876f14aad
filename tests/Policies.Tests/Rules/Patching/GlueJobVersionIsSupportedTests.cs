using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class GlueJobVersionIsSupportedTests : RuleTests<GlueJobVersionIsSupported>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The first supported version", Job("3.0")),
        Compliant("A version with two digits", Job("10.0")),
        Violating(
            "A version whose support has ended",
            Job("2.0"),
            "`glueVersion` is \"2.0\" on this job. Set it to \"3.0\" or later."),
        Violating(
            "Nothing is said",
            Job(PolicyValue.Null),
            "`glueVersion` is not set on this job. Set it to \"3.0\" or later."),
        Violating(
            "A version below the configured one",
            Job("4.0"),
            "`glueVersion` is \"4.0\" on this job. Set it to \"5.0\" or later.") with
        {
            Config = new() { ["minimumMajorVersion"] = 5 },
        },
        NotApplicable("A Python job", Job("1.0", "pythonshell"), "Only Spark jobs have versions that end."),
        Undecided("A version that is not known yet", "glueVersion", Job(PolicyValue.Unknown())),
    ];

    private static TestResource Job(PolicyValue version, string kind = "glueetl") =>
        TestResource.Of<Glue.Job>(
            "convert",
            new() { ["command"] = new PropertyBag { ["name"] = kind }, ["glueVersion"] = version });
}
