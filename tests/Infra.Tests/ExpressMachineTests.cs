using System.Text.Json.Nodes;
using Alicerce.Infra.Serverless;
using Alicerce.Infra.Tests.StateMachines;

namespace Alicerce.Infra.Tests;

/// <summary>The machine of ingest mode express, executed.</summary>
public sealed class ExpressMachineTests
{
    private readonly List<TaskCall> _calls = [];
    private string _definition = "";

    [OneTimeSetUp]
    public async Task DefineAsync()
    {
        var plan = await IngestTests.PlanOf(IngestMode.Express);
        _definition = (string)plan.Find("aws:sfn/stateMachine:StateMachine")["definition"]!;
    }

    [SetUp]
    public void Forget() => _calls.Clear();

    [Test]
    public async Task An_independent_validator_finds_nothing_wrong_with_the_machine() =>
        Assert.That(await AslValidator.FindMistakesAsync(_definition), Is.Empty);

    [Test]
    public void A_described_file_is_kept_and_announced()
    {
        var run = Run("Recorded");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(run.States, Is.EqualTo(["Describe", "WasDescribed", "KeepEvent", "Announce", "Announced"]));
            // The function sees the event as S3 sent it.
            Assert.That(_calls[0].Parameters["Payload"]!.ToJsonString(), Is.EqualTo(Event().ToJsonString()));
            Assert.That(
                _calls[1].Parameters["Item"]!["pk"]!.ToJsonString(),
                Is.EqualTo("""{"S":"FILE#incoming#incoming/2026/a b.csv"}"""));
            Assert.That(
                _calls[1].Parameters["Item"]!["sk"]!.ToJsonString(),
                Is.EqualTo("""{"S":"EVENT#2026-01-02T03:04:05Z#e-1"}"""));
            Assert.That(_calls[2].Parameters["Entries"]![0]!.ToJsonString(), Is.EqualTo(
                """
                {"Source":"app.files","DetailType":"File Ingested","EventBusName":"alicerce-test-files",
                "Detail":{"bucket":"incoming","key":"incoming/2026/a b.csv"}}
                """.ReplaceLineEndings("")));
        }
    }

    [TestCase("Stale")]
    [TestCase("Gone")]
    public void A_repeated_or_outdated_event_is_not_announced_again(string outcome)
    {
        var run = Run(outcome);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(run.States[^1], Is.EqualTo("NothingNew"));
            Assert.That(_calls, Has.Count.EqualTo(1));
        }
    }

    [Test]
    public void A_function_that_is_throttled_is_called_again()
    {
        var isFirst = true;

        var run = Run(call =>
        {
            if (isFirst)
            {
                isFirst = false;
                return TaskAnswer.Fail("Lambda.TooManyRequestsException");
            }

            return Answer(call, "Recorded");
        });

        Assert.That(run.Succeeded, Is.True);
    }

    [Test]
    public async Task The_machine_starts_for_uploads_and_may_do_what_its_states_do()
    {
        var plan = await IngestTests.PlanOf(IngestMode.Express);

        const string Arn = $"arn:aws:mock:us-east-1:{AwsMocks.AccountId}";
        using (Assert.EnterMultipleScope())
        {
            Assert.That(plan.Find("aws:sfn/stateMachine:StateMachine")["type"], Is.EqualTo("EXPRESS"));
            Assert.That(
                plan.Find("aws:cloudwatch/eventTarget:EventTarget")["arn"], Is.EqualTo($"{Arn}:ingest-express"));
            Assert.That(
                plan.Find("aws:cloudwatch/eventTarget:EventTarget")["roleArn"],
                Is.EqualTo($"{Arn}:ingest-uploads-to-machine"));
            Assert.That(
                plan.Permissions("ingest-uploads-to-machine"),
                Is.EqualTo([$"StartMachine: states:StartExecution on {Arn}:ingest-express"]));
            Assert.That(plan.Permissions("ingest-express-machine").Take(3), Is.EqualTo([
                $"Describe: lambda:InvokeFunction on {Arn}:ingest",
                "KeepEvent: dynamodb:PutItem on arn:table",
                $"Announce: events:PutEvents on {Arn}:files",
            ]));
        }
    }

    [Test]
    public async Task Without_a_bus_mode_express_says_what_is_missing()
    {
        var mistake = await Assert.ThrowsAsync<RunException>(() => Plan.OfAsync(() => _ = new Ingest("ingest", new IngestArgs
        {
            Account = Given.Account(),
            Prefix = "alicerce-test",
            Mode = IngestMode.Express,
            BucketName = "incoming",
            BucketArn = "arn:aws:s3:::incoming",
            TableName = "files",
            TableArn = "arn:table",
            IdempotencyTableName = "idempotency",
            IdempotencyTableArn = "arn:idempotency",
        })));

        Assert.That(mistake!.Message, Does.Contain("`Bus` is not set, and mode `Express` announces files on it."));
    }

    private MachineRun Run(string outcome) => Run(call => Answer(call, outcome));

    private MachineRun Run(Func<TaskCall, TaskAnswer> answer) => new Interpreter(_definition, call =>
    {
        _calls.Add(call);
        return answer(call);
    }).Run(Event());

    private static TaskAnswer Answer(TaskCall call, string outcome) => call.State != "Describe"
        ? TaskAnswer.Success()
        : TaskAnswer.Success(new JsonObject
        {
            ["Payload"] = new JsonObject
            {
                ["records"] = new JsonArray(new JsonObject { ["outcome"] = outcome }),
                ["ignored"] = 0,
            },
        });

    private static JsonObject Event() => new()
    {
        ["id"] = "e-1",
        ["detail-type"] = "Object Created",
        ["source"] = "aws.s3",
        ["time"] = "2026-01-02T03:04:05Z",
        ["detail"] = new JsonObject
        {
            ["bucket"] = new JsonObject { ["name"] = "incoming" },
            ["object"] = new JsonObject { ["key"] = "incoming/2026/a b.csv", ["size"] = 3 },
        },
    };
}
