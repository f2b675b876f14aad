using System.Text.Json.Nodes;
using Alicerce.Infra.Tests.StateMachines;

namespace Alicerce.Infra.Tests;

/// <summary>The serverless tier of each stack, with the switches of its file turned.</summary>
public sealed class ServerlessFoundationTests
{
    public static IEnumerable<string> AllStacks => ProfileTests.AllStacks;

    [Test]
    public async Task An_independent_validator_finds_nothing_wrong_with_the_machines_of_any_stack()
    {
        List<string> definitions = [];
        foreach (var stack in AllStacks)
        {
            var plan = await Plan.OfStackAsync(Everything(stack).With("alicerce:ingest.mode", "express"));
            definitions.AddRange(plan.All("aws:sfn/stateMachine:StateMachine")
                .Select(machine => (string)machine["definition"]!));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(definitions, Has.Count.EqualTo(6));
            Assert.That(await AslValidator.FindMistakesAsync([.. definitions]), Is.Empty);
        }
    }

    [Test]
    public async Task A_preview_in_which_nothing_is_known_yet_has_the_same_resources(
        [ValueSource(nameof(AllStacks))] string stack, [Values("queue", "express", "direct")] string mode)
    {
        var deployed = await Plan.OfStackAsync(Everything(stack).With("alicerce:ingest.mode", mode));
        var previewed = await Plan.OfStackAsync(Everything(stack).With("alicerce:ingest.mode", mode), isPreview: true);

        Assert.That(
            previewed.Registrations.Select(registration => registration.ToString()),
            Is.EquivalentTo(deployed.Registrations.Select(registration => registration.ToString())));
    }

    [Test]
    public async Task Every_bucket_has_at_most_one_notification(
        [ValueSource(nameof(AllStacks))] string stack, [Values("queue", "express", "direct")] string mode)
    {
        var plan = await Plan.OfStackAsync(Everything(stack).With("alicerce:ingest.mode", mode));

        Assert.That(
            plan.All("aws:s3/bucketNotification:BucketNotification").Select(notification => notification["bucket"]),
            Is.Unique.And.Not.Empty);
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task Whoever_answers_the_machine_names_the_machine_that_comes_later(string stack)
    {
        var plan = await Plan.OfStackAsync(Everything(stack));

        var name = (string)plan.Find("aws:sfn/stateMachine:StateMachine")["name"]!;
        var arn = $"arn:aws:states:us-east-1:{AwsMocks.AccountId}:stateMachine:{name}";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(name, Is.EqualTo($"alicerce-{stack}-process"));
            Assert.That(
                plan.Permissions("approval-callback-function"),
                Has.Member($"TellMachine: states:SendTaskSuccess, states:SendTaskFailure on {arn}"));
            Assert.That(
                plan.Permissions("worker-instance"),
                Has.Some.StartsWith("AnswerWorkflow: states:SendTask").And.Some.EndsWith(arn));
        }
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task The_site_signs_decisions_with_the_key_of_the_mails(string stack)
    {
        var plan = await Plan.OfStackAsync(Everything(stack));

        Assert.That(
            plan.Permissions("web-instance"),
            Has.Some.StartsWith("ReadSigningKey: secretsmanager:GetSecretValue on ")
                .And.Some.EndsWith(":approval-signing-key"));
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task The_machine_waits_as_long_as_the_links_work_and_longer_than_a_worker_works(string stack)
    {
        var file = Everything(stack).With("alicerce:approval.decisionHours", 5);
        var plan = await Plan.OfStackAsync(file);

        var states = JsonNode.Parse(
            (string)plan.Find("aws:sfn/stateMachine:StateMachine")["definition"]!)!["States"]!;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((int)states["RequestApproval"]!["TimeoutSeconds"]!, Is.EqualTo(5 * 60 * 60));
            Assert.That(
                plan.Find("aws:lambda/function:Function", "approval-notify")
                    ["environment.variables.LINK_LIFETIME_SECONDS"],
                Is.EqualTo("18000"));
            // The command ends a while after the work, and begins a while after it was sent.
            Assert.That(
                (int)states["RunOnWorker"]!["TimeoutSeconds"]!,
                Is.EqualTo(file.Number("alicerce:worker.timeoutSeconds") + 900));
        }
    }

    [TestCaseSource(nameof(AllStacks))]
    public async Task Functions_that_use_the_database_are_in_private_subnets(string stack)
    {
        var plan = await Plan.OfStackAsync(Everything(stack));

        var function = plan.Find("aws:lambda/function:Function", "recorder");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                function.List("vpcConfig.subnetIds").Select(subnet => (string)subnet),
                Is.Not.Empty.And.All.StartsWith("subnet-private-"));
            Assert.That(function.List("vpcConfig.securityGroupIds"), Is.EqualTo(["network-functions-id"]));
            Assert.That(
                plan.Find("aws:lambda/function:Function", "ingest")["environment.variables.RECORD_IN_DATABASE"],
                Is.EqualTo("true"));
        }
    }

    [Test]
    public async Task Data_of_executions_is_in_no_log_of_production()
    {
        var plan = await Plan.OfStackAsync(Everything("prod").With("alicerce:ingest.mode", "express"));

        Assert.That(
            plan.All("aws:sfn/stateMachine:StateMachine")
                .Select(machine => machine["loggingConfiguration.includeExecutionData"]),
            Has.All.EqualTo(false));
    }

    private static StackFile Everything(string stack) => StackFile.Read(stack)
        .With("alicerce:approval.enabled", true)
        .With("alicerce:approval.emails", new JsonArray("ana@example.com"))
        .With("alicerce:ingest.recordInDatabase", true)
        .With("alicerce:database.proxy", true);
}
