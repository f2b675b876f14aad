using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class RestStageLogsExecutionsTests : RuleTests<RestStageLogsExecutions>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A stage that logs errors", Stage, Settings("ERROR").Naming("stageName", Stage)),
        Compliant("The same, by literal names", Named("api-1"), Settings("INFO", "api-1")),
        Violating("A stage without settings", [Stage], Silent),
        Violating("A stage that logs nothing", [Stage, Settings("OFF").Naming("stageName", Stage)], Silent),
        Violating("Settings of another API", [Named("api-1"), Settings("INFO", "api-2")], Silent),
        Undecided(
            "A level that is not known yet",
            "settings.loggingLevel",
            Stage,
            Settings(PolicyValue.Unknown()).Naming("stageName", Stage)),
    ];

    private const string Silent =
        "No `aws.apigateway.MethodSettings` makes this stage log its executions. Add one for `*/*` with "
        + "`settings.loggingLevel` \"ERROR\".";

    private static readonly TestResource Stage = new("aws:apigateway/stage:Stage", "live");

    private static TestResource Named(string api) =>
        Stage with { Properties = new() { ["stageName"] = "live", ["restApi"] = api } };

    private static TestResource Settings(PolicyValue level, string? api = null) =>
        new("aws:apigateway/methodSettings:MethodSettings", "all")
        {
            Properties = new()
            {
                ["stageName"] = "live",
                ["restApi"] = api,
                ["settings"] = new PropertyBag { ["loggingLevel"] = level },
            },
        };
}
