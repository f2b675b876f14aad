using Alicerce.Policies.Rules.Logging;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class LogsGoToDeclaredGroupsTests : RuleTests<LogsGoToDeclaredGroups>
{
    private const string Missing =
        "No `aws.cloudwatch.LogGroup` of the stack is that of this function: Lambda makes one that keeps logs for "
        + "ever. "
        + "Declare it, and name it in `loggingConfig.logGroup`.";

    private const string Late =
        "This function does not wait for its log group ingest: a call before the group is there makes Lambda create "
        + "it. "
        + "Name it in `loggingConfig.logGroup`, or in `dependsOn`.";

    private static readonly TestResource Group = TestResource.Of<CloudWatch.LogGroup>("ingest");

    private static readonly TestResource Literal =
        TestResource.Of<CloudWatch.LogGroup>("ingest", new() { ["name"] = "/aws/lambda/ingest" });

    private static readonly TestResource Named = Ingest with { Properties = new() { ["name"] = "ingest" } };

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A function that names its group", Group, Logging(Ingest, Group)),
        Compliant("Several functions in one group", Group, Logging(Ingest, Group), Logging(Named, Group) with { Name = "b" }),
        Compliant("A group with the name that Lambda chooses", Literal, Named with { Dependencies = [Literal] }),
        Compliant(
            "A database whose logs have groups",
            Database("orders"),
            TestResource.Of<CloudWatch.LogGroup>("a", new() { ["name"] = "/aws/rds/instance/orders/postgresql" })),
        Compliant("A state machine that names its group", Group, Machine(PolicyValue.Unknown()).Naming("loggingConfiguration", Group)),
        Violating("A function without a group", Ingest, Missing),
        Violating("A group for a function whose name nobody chose", [Literal, Ingest], Missing),
        Violating(
            "A group with a beginning of a name",
            [TestResource.Of<CloudWatch.LogGroup>("ingest", new() { ["namePrefix"] = "/aws/lambda/ingest" }), Named],
            Missing),
        Violating("A function that does not wait for its group", [Literal, Named], Late),
        Violating("A group that is named after its function", [Ingest, Group.Naming("name", Ingest)], Late),
        Violating(
            "A database whose logs have no group",
            Database("orders"),
            "No `aws.cloudwatch.LogGroup` of the stack is for the exported log `postgresql` of this database: RDS "
            + "makes "
            + "one that keeps logs for ever. Declare it."),
        Violating(
            "A state machine with the ARN of a group as it is",
            Machine("arn:aws:logs:us-east-1:123456789012:log-group:app"),
            "`loggingConfiguration.logDestination` is \"arn:aws:logs:us-east-1:123456789012:log-group:app\", and Step "
            + "Functions takes only the ARN of a log group with `:*` at its end. Add it."),
        NotApplicable(
            "A function that names a group of another stack",
            Ingest with
            {
                Properties = new() { ["loggingConfig"] = new PropertyBag { ["logGroup"] = "/app/ingest" } },
            },
            "Its log group is in another stack."),
        Undecided(
            "A name that is not known yet",
            "name",
            Bucket, Literal, Ingest.Naming("name", Bucket)),
    ];

    private static TestResource Logging(TestResource function, TestResource group)
    {
        var named = function.Naming("loggingConfig", group);
        return named with
        {
            Properties = new(named.Properties)
            {
                ["loggingConfig"] = new PropertyBag { ["logGroup"] = PolicyValue.Unknown() },
            },
        };
    }

    private static TestResource Database(string identifier) => TestResource.Of<Rds.Instance>("orders", new()
    {
        ["identifier"] = identifier,
        ["enabledCloudwatchLogsExports"] = PolicyValue.List("postgresql"),
    });

    private static TestResource Machine(PolicyValue destination) => TestResource.Of<Sfn.StateMachine>("process", new()
    {
        ["loggingConfiguration"] = new PropertyBag { ["level"] = "ALL", ["logDestination"] = destination },
    });
}
