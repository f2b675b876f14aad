using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Golden;
using Alicerce.Infra.Tests.StateMachines;

namespace Alicerce.Infra.Tests.Workflows;

public sealed class WorkflowTests
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [TestCase(true)]
    [TestCase(false)]
    public async Task An_independent_validator_finds_nothing_wrong_with_the_machine(bool isComplete)
    {
        var definition = await GivenWorkflow.DefinitionAsync(isComplete);

        Assert.That(await AslValidator.FindMistakesAsync(definition), Is.Empty);
    }

    [Test]
    public async Task The_validator_finds_what_is_wrong()
    {
        var definition = (await GivenWorkflow.DefinitionAsync()).Replace(
            "\"Next\":\"Record\"", "\"Next\":\"Nowhere\"", StringComparison.Ordinal);

        Assert.That(await AslValidator.FindMistakesAsync(definition), Has.Some.Contains("Nowhere"));
    }

    [Test]
    public async Task The_machine_is()
    {
        var definition = JsonNode.Parse(await GivenWorkflow.DefinitionAsync())!;

        GoldenFile.AssertMatches(
            "tests/Infra.Tests/Golden/process.asl.json", definition.ToJsonString(Readable) + "\n");
    }

    /// <summary>What <c>app/local</c> executes: the same states, with names of what it plays itself.</summary>
    [Test]
    public async Task The_machine_that_one_computer_runs_is()
    {
        var definition = JsonNode.Parse(await GivenWorkflow.DefinitionAsync(GivenWorkflow.OnOneComputer()))!;

        GoldenFile.AssertMatches("app/local/Workflows/process.asl.json", definition.ToJsonString(Readable) + "\n");
    }

    [Test]
    public async Task One_computer_runs_the_states_of_the_cloud_in_their_order()
    {
        var local = JsonNode.Parse(await GivenWorkflow.DefinitionAsync(GivenWorkflow.OnOneComputer()))!;
        var cloud = JsonNode.Parse(await GivenWorkflow.DefinitionAsync())!;

        Assert.That(Ways(local), Is.EqualTo(Ways(cloud)));

        static IEnumerable<string> Ways(JsonNode machine) => machine["States"]!.AsObject().Select(state =>
            $"{state.Key}: {state.Value!["Resource"]} {state.Value["Next"]} {state.Value["Default"]} " +
            string.Join(' ', state.Value["Catch"]?.AsArray().Select(handler => (string?)handler!["Next"]) ?? []));
    }

    [Test]
    public async Task Every_task_has_an_end_a_second_chance_and_a_way_on_when_it_fails()
    {
        var machine = JsonNode.Parse(await GivenWorkflow.DefinitionAsync())!;

        var tasks = machine["States"]!.AsObject().Where(state => (string?)state.Value!["Type"] == "Task").ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(tasks, Has.Count.EqualTo(18));
            foreach (var (name, task) in tasks)
            {
                Assert.That((int)task!["TimeoutSeconds"]!, Is.Positive, name);
                Assert.That(
                    task["Retry"]!.AsArray().Where(retry => (int)retry!["MaxAttempts"]! > 0)
                        .Select(retry => (string?)retry!["JitterStrategy"]),
                    Has.All.EqualTo("FULL").And.Not.Empty,
                    name);
                Assert.That(task["Catch"]!.AsArray()[^1]!["ErrorEquals"]!.ToJsonString(), Is.EqualTo("""["States.ALL"]"""), name);
            }
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public async Task The_log_shows_data_only_where_that_is_wanted(bool logsData)
    {
        var plan = await GivenWorkflow.PlanAsync(logsData: logsData);

        var machine = plan.Find("aws:sfn/stateMachine:StateMachine");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(machine["name"], Is.EqualTo("alicerce-test-process"));
            Assert.That(machine["type"], Is.EqualTo("STANDARD"));
            Assert.That(machine["loggingConfiguration.level"], Is.EqualTo("ALL"));
            Assert.That(machine["loggingConfiguration.includeExecutionData"], Is.EqualTo(logsData));
            Assert.That(machine["loggingConfiguration.logDestination"], Does.EndWith(":process-logs:*"));
            Assert.That(machine["tracingConfiguration.enabled"], Is.True);
            Assert.That(
                plan.Find("aws:cloudwatch/logGroup:LogGroup")["name"],
                Is.EqualTo("/aws/vendedlogs/states/alicerce-test-process"));
        }
    }

    [Test]
    public async Task The_machine_may_do_exactly_what_its_states_do()
    {
        var plan = await GivenWorkflow.PlanAsync();

        const string Ec2 = $"arn:aws:ec2:us-east-1:{AwsMocks.AccountId}:instance/*";
        Assert.That(plan.Permissions("process-machine"), Is.EqualTo([
            "UpdateFiles: dynamodb:UpdateItem on arn:table",
            "CallFunctions: lambda:InvokeFunction on arn:notify, arn:record",
            "FindWorkers: autoscaling:DescribeAutoScalingGroups, ssm:DescribeInstanceInformation on *",
            "StartWorkers: autoscaling:SetDesiredCapacity on arn:group",
            "RunTheCommand: ssm:SendCommand on arn:document",
            $"OnWorkersOnly: ssm:SendCommand on {Ec2} if StringEquals ssm:resourceTag/Role = worker",
            $"Announce: events:PutEvents on arn:aws:mock:us-east-1:{AwsMocks.AccountId}:files",
            "Alert: sns:Publish on arn:alerts",
            "UseDataKey: kms:Decrypt, kms:GenerateDataKey on arn:key if StringEquals kms:ViaService = " +
                "s3.us-east-1.amazonaws.com, dynamodb.us-east-1.amazonaws.com",
            "UseTopicKey: kms:Decrypt, kms:GenerateDataKey on arn:key if StringEquals kms:ViaService = " +
                "sns.us-east-1.amazonaws.com",
            "DeliverLogs: logs:CreateLogDelivery, logs:GetLogDelivery, logs:UpdateLogDelivery, logs:DeleteLogDelivery, " +
                "logs:ListLogDeliveries, logs:PutResourcePolicy, logs:DescribeResourcePolicies, logs:DescribeLogGroups on *",
            "WriteTraces: xray:PutTraceSegments, xray:PutTelemetryRecords, xray:GetSamplingRules, " +
                "xray:GetSamplingTargets on *",
        ]));
    }

    [Test]
    public async Task Only_this_machine_of_this_account_uses_the_role()
    {
        var plan = await GivenWorkflow.PlanAsync();

        var trust = plan.Find("aws:iam/role:Role").Statements("assumeRolePolicy")["Assume"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)trust["Principal"]!["Service"], Is.EqualTo("states.amazonaws.com"));
            Assert.That(
                (string?)trust["Condition"]!["StringEquals"]!["aws:SourceAccount"], Is.EqualTo(AwsMocks.AccountId));
            Assert.That(
                (string?)trust["Condition"]!["ArnLike"]!["aws:SourceArn"],
                Is.EqualTo($"arn:aws:states:us-east-1:{AwsMocks.AccountId}:stateMachine:alicerce-test-process"));
        }
    }

    [Test]
    public async Task The_bus_has_a_name_that_other_stacks_know()
    {
        var plan = await GivenWorkflow.PlanAsync();

        Assert.That(plan.Find("aws:cloudwatch/eventBus:EventBus")["name"], Is.EqualTo("alicerce-test-files"));
    }
}
