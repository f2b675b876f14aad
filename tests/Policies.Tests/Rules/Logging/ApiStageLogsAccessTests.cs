using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class ApiStageLogsAccessTests : RuleTests<ApiStageLogsAccess>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A stage with a log group", Stage(PolicyValue.Unknown())),
        Violating(
            "A stage that says nothing",
            TestResource.Of<ApiGatewayV2.Stage>("approval"),
            "`accessLogSettings.destinationArn` is not set on this stage. Set it to the ARN of a log group."),
        Violating(
            "A stage of a REST API",
            new TestResource("aws:apigateway/stage:Stage", "approval"),
            "`accessLogSettings.destinationArn` is not set on this stage. Set it to the ARN of a log group."),
        Undecided(
            "Settings that are not known yet",
            "accessLogSettings",
            TestResource.Of<ApiGatewayV2.Stage>("approval", new() { ["accessLogSettings"] = PolicyValue.Unknown() })),
    ];

    private static TestResource Stage(PolicyValue group) => TestResource.Of<ApiGatewayV2.Stage>("approval", new()
    {
        ["accessLogSettings"] = new PropertyBag { ["destinationArn"] = group },
    });
}
