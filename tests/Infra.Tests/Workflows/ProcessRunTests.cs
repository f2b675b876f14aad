using System.Text.Json.Nodes;
using Alicerce.Infra.Tests.StateMachines;

namespace Alicerce.Infra.Tests.Workflows;

/// <summary>The process machine, executed: what becomes of a file on every way through it.</summary>
public sealed class ProcessRunTests
{
    private static readonly string[] WorkOfOneFile =
        ["FindWorker", "KeepInService", "HasWorker", "ChooseWorker", "WorkerOnline", "IsOnline", "RunOnWorker"];

    private string _definition = "";

    [OneTimeSetUp]
    public async Task DefineAsync() => _definition = await GivenWorkflow.DefinitionAsync();

    [Test]
    public void A_small_file_goes_to_a_worker_and_is_done()
    {
        var world = new ProcessWorld().WithItem();

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(run.States, Is.EqualTo([
                "Begin", "Claim", "WantsRow", "NeedsApproval", .. WorkOfOneFile,
                "Record", "KeepRun", "RunWantsRow", "Announce", "Processed",
            ]));
            Assert.That((string?)world.Item!["status"], Is.EqualTo("DONE"));
            Assert.That((string?)world.Item["gsi1pk"], Is.EqualTo("STATUS#DONE"));
            Assert.That((string?)world.Item["gsi1sk"], Is.EqualTo("2026-01-02T03:09:05.000Z"));
            Assert.That(
                (string?)world.Item["manifest"], Is.EqualTo($"results/{ProcessWorld.JobId}/manifest.json"));
            Assert.That((string?)world.Item["resultRecords"], Is.EqualTo("42"));
            Assert.That((string?)world.Item["executionArn"], Is.EqualTo(Interpreter.ExecutionArn));
            Assert.That(world.Alerts, Is.Empty);
        }
    }

    [Test]
    public void The_end_is_announced_and_kept_in_the_history()
    {
        var world = new ProcessWorld().WithItem();

        Run(world);

        var history = world.Files.History(ProcessWorld.Pk).Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(world.Events.Single().ToJsonString(), Is.EqualTo(new JsonObject
            {
                ["Source"] = "app.files",
                ["DetailType"] = "File Processed",
                ["EventBusName"] = "alicerce-test-files",
                ["Detail"] = new JsonObject
                {
                    ["bucket"] = ProcessWorld.Bucket,
                    ["key"] = ProcessWorld.Key,
                    ["versionId"] = "v1",
                    ["jobId"] = ProcessWorld.JobId,
                    ["status"] = "DONE",
                    ["manifest"] = $"results/{ProcessWorld.JobId}/manifest.json",
                },
            }.ToJsonString()));
            Assert.That((string?)history["status"], Is.EqualTo("DONE"));
            Assert.That((string?)history["startedAt"], Is.EqualTo("2026-01-02T03:04:05.000Z"));
            Assert.That((string?)history["endedAt"], Is.EqualTo("2026-01-02T03:09:05.000Z"));
        }
    }

    [Test]
    public void The_worker_gets_a_token_and_every_parameter_as_a_list_of_texts()
    {
        var world = new ProcessWorld().WithItem();

        Run(world);

        var command = world.Calls.Single(call => call.State == "RunOnWorker").Parameters;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)command["DocumentName"], Is.EqualTo("process"));
            Assert.That(command["InstanceIds"]!.ToJsonString(), Is.EqualTo("""["i-1"]"""));
            Assert.That(command["Parameters"]!.ToJsonString(), Is.EqualTo(new JsonObject
            {
                ["TaskToken"] = new JsonArray("token-1"),
                ["Bucket"] = new JsonArray(ProcessWorld.Bucket),
                ["Key"] = new JsonArray(ProcessWorld.Key),
                ["VersionId"] = new JsonArray("v1"),
                ["JobId"] = new JsonArray(ProcessWorld.JobId),
            }.ToJsonString()));
            Assert.That(
                (string?)command["CloudWatchOutputConfig"]!["CloudWatchLogGroupName"], Is.EqualTo("/aws/ssm/process"));
        }
    }

    [Test]
    public void Without_workers_one_is_started_and_awaited()
    {
        var world = new ProcessWorld { Desired = 0 }.WithItem();
        world.Instances.Clear();
        world.Online.Clear();
        world.Once("ScaleOut", call =>
        {
            world.Instances.Add(("i-2", "Pending", "Healthy"));
            return world.Usual(call);
        });
        var looks = 0;
        world.Always("FindWorker", call =>
        {
            // It boots for two rounds; its agent answers one round later.
            looks++;
            if (looks == 3)
            {
                world.Instances[0] = ("i-2", "InService", "Healthy");
            }
            else if (looks == 4)
            {
                world.Online.Add("i-2");
            }

            return world.Usual(call);
        });

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(run.States.Count(state => state == "ScaleOut"), Is.EqualTo(1));
            Assert.That(run.States.Count(state => state == "WaitForWorker"), Is.EqualTo(3));
            Assert.That(
                world.Calls.Single(call => call.State == "ScaleOut").Parameters.ToJsonString(),
                Is.EqualTo("""{"AutoScalingGroupName":"workers","DesiredCapacity":1,"HonorCooldown":false}"""));
            Assert.That((string?)world.Item!["status"], Is.EqualTo("DONE"));
        }
    }

    [Test]
    public void A_worker_that_is_starting_is_awaited_and_no_capacity_is_taken_away()
    {
        var world = new ProcessWorld { Desired = 3 }.WithItem();
        world.Instances[0] = ("i-1", "Pending", "Healthy");

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.States, Has.None.EqualTo("ScaleOut"));
            Assert.That(world.Desired, Is.EqualTo(3));
            Assert.That(run.Error, Is.EqualTo("NoWorker"));
        }
    }

    [TestCase("Terminating", "Healthy")]
    [TestCase("InService", "Unhealthy")]
    public void A_worker_that_ends_or_is_ill_gets_nothing(string lifecycle, string health)
    {
        var world = new ProcessWorld().WithItem();
        world.Instances[0] = ("i-1", lifecycle, health);

        var run = Run(world);

        Assert.That(run.States, Has.None.EqualTo("RunOnWorker"));
    }

    [Test]
    public void A_file_for_which_no_worker_comes_fails_after_ten_minutes()
    {
        var world = new ProcessWorld().WithItem();
        world.Online.Clear();

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Error, Is.EqualTo("NoWorker"));
            Assert.That(run.Duration, Is.EqualTo(TimeSpan.FromMinutes(10)));
            AssertFailed(world, "NoWorker");
        }
    }

    [Test]
    public void Files_spread_over_the_workers()
    {
        var world = new ProcessWorld().WithItem();
        world.Instances.AddRange([("i-2", "InService", "Healthy"), ("i-3", "InService", "Healthy")]);
        world.Online.UnionWith(["i-2", "i-3"]);
        // Every worker is lost, so one execution chooses three times.
        world.Always("RunOnWorker", _ => TaskAnswer.Silence());

        Run(world);

        var chosen = world.Calls.Where(call => call.State == "RunOnWorker")
            .Select(call => (string?)call.Parameters["InstanceIds"]![0]);
        Assert.That(chosen.Distinct().Count(), Is.GreaterThan(1));
    }

    [Test]
    public void A_silent_worker_is_given_up_and_another_gets_a_token_of_its_own()
    {
        var world = new ProcessWorld().WithItem().Once("RunOnWorker", _ => TaskAnswer.Silence());

        var run = Run(world);

        var tokens = world.Calls.Where(call => call.State == "RunOnWorker").Select(call => call.Token).ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(tokens, Is.EqualTo(["token-1", "token-2"]));
            Assert.That(run.Duration, Is.EqualTo(TimeSpan.FromSeconds(180 + 30 + 300)));
            Assert.That((string?)world.Item!["status"], Is.EqualTo("DONE"));
            Assert.That(world.Item["error"], Is.Null);
        }
    }

    [Test]
    public void After_three_lost_workers_the_file_fails()
    {
        var world = new ProcessWorld().WithItem().Always("RunOnWorker", _ => TaskAnswer.Silence());

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.States.Count(state => state == "RunOnWorker"), Is.EqualTo(3));
            AssertFailed(world, "States.HeartbeatTimeout");
            // Nobody said why, and the alert comes all the same.
            Assert.That((string?)world.Alerts.Single()["Message"]!["cause"], Is.EqualTo("The state gave no cause."));
        }
    }

    [TestCase("ScratchFull")]
    [TestCase("Ssm.InvalidInstanceIdException")]
    public void What_another_worker_may_do_better_goes_to_another(string error)
    {
        var world = new ProcessWorld().WithItem().Once("RunOnWorker", _ => ProcessWorld.WorkFails(error));

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(run.States.Count(state => state == "RunOnWorker"), Is.EqualTo(2));
        }
    }

    [TestCase("WorkerFailed")]
    [TestCase("UnreadableFile")]
    [TestCase("Ssm.InvalidDocumentException")]
    public void What_no_worker_does_better_fails_at_once(string error)
    {
        var world = new ProcessWorld().WithItem().Always("RunOnWorker", _ => ProcessWorld.WorkFails(error));

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.States.Count(state => state == "RunOnWorker"), Is.EqualTo(1));
            Assert.That(run.Cause, Is.EqualTo("line 7"));
            AssertFailed(world, error);
        }
    }

    [Test]
    public void A_worker_that_beats_for_ever_is_stopped_by_the_clock()
    {
        var world = new ProcessWorld().WithItem()
            .Always("RunOnWorker", _ => TaskAnswer.Silence(beat: TimeSpan.FromSeconds(60)));

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Duration, Is.EqualTo(TimeSpan.FromHours(2)));
            AssertFailed(world, "States.Timeout");
        }
    }

    [Test]
    public void A_crowded_service_is_asked_again()
    {
        var world = new ProcessWorld().WithItem()
            .Once("RunOnWorker", _ => TaskAnswer.Fail("Ssm.ThrottlingException"))
            .Once("FindWorker", _ => TaskAnswer.Fail("AutoScaling.ThrottlingException"))
            .Once("Record", _ => TaskAnswer.Fail("DynamoDB.ProvisionedThroughputExceededException"))
            .Once("Announce", _ => TaskAnswer.Fail("EventBridge.FailedEntry"));

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(world.Calls.Count(call => call.State == "RunOnWorker"), Is.EqualTo(2));
            Assert.That(run.States.Count(state => state == "RunOnWorker"), Is.EqualTo(1));
        }
    }

    [TestCase("RUNNING")]
    [TestCase("DONE")]
    [TestCase("WAITING_APPROVAL")]
    [TestCase("REJECTED")]
    public void A_second_execution_of_a_file_leaves_it_alone(string status)
    {
        var world = new ProcessWorld().WithItem(status);
        world.Item!["executionArn"] = "another";
        var before = world.Item.ToJsonString();

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(run.States, Is.EqualTo(["Begin", "Claim", "AlreadyRunning"]));
            // A condition that does not hold is an answer and is not asked again.
            Assert.That(world.Calls, Has.Count.EqualTo(1));
            Assert.That(world.Item.ToJsonString(), Is.EqualTo(before));
        }
    }

    [Test]
    public void A_late_execution_of_an_older_upload_leaves_the_newer_one_alone()
    {
        var world = new ProcessWorld().WithItem(jobId: "newer");

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.States, Has.Member("AlreadyRunning"));
            Assert.That((string?)world.Item!["status"], Is.EqualTo("INGESTED"));
            Assert.That((string?)world.Item["jobId"], Is.EqualTo("newer"));
        }
    }

    [Test]
    public void A_file_that_failed_is_claimed_again()
    {
        var world = new ProcessWorld().WithItem("FAILED");
        world.Item!["error"] = "WorkerFailed";

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That((string?)world.Item["status"], Is.EqualTo("DONE"));
            Assert.That(world.Item.ContainsKey("error"), Is.False);
        }
    }

    [Test]
    public void A_claim_whose_answer_was_lost_is_still_ours()
    {
        var world = new ProcessWorld().WithItem();
        world.Once("Claim", call =>
        {
            world.Usual(call);
            return TaskAnswer.Fail("DynamoDB.SdkClientException");
        });

        var run = Run(world);

        Assert.That(run.Succeeded, Is.True);
    }

    [Test]
    public void An_upload_during_the_work_keeps_its_item_and_the_work_its_history()
    {
        var world = new ProcessWorld().WithItem();
        world.Once("RunOnWorker", call =>
        {
            world.WithItem(jobId: "newer");
            return world.Usual(call);
        });

        var run = Run(world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That((string?)world.Item!["status"], Is.EqualTo("INGESTED"));
            Assert.That((string?)world.Item["jobId"], Is.EqualTo("newer"));
            Assert.That((string?)world.Files.History(ProcessWorld.Pk).Single()["status"], Is.EqualTo("DONE"));
            Assert.That((string?)world.Events.Single()["Detail"]!["jobId"], Is.EqualTo(ProcessWorld.JobId));
        }
    }

    [TestCase(true)]
    [TestCase(false)]
    public void A_row_is_written_when_the_upload_asks_for_it(bool isWanted)
    {
        var world = new ProcessWorld().WithItem();

        var run = Run(world, ProcessWorld.Input(recordInDatabase: isWanted));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(
                run.States.Where(state => state.EndsWith("InDatabase", StringComparison.Ordinal)),
                Is.EqualTo(isWanted ? ["RecordInDatabase", "RecordRunInDatabase"] : Array.Empty<string>()));
            Assert.That(
                PayloadsOf(world, "RecordRunInDatabase").Select(payload => (int?)payload["run"]!["records"]),
                Is.EqualTo(isWanted ? [42] : Array.Empty<int?>()));
        }
    }

    [Test]
    public void The_row_of_a_file_that_failed_says_why()
    {
        var world = new ProcessWorld().WithItem()
            .Always("RunOnWorker", _ => ProcessWorld.WorkFails("WorkerFailed"));

        Run(world, ProcessWorld.Input(recordInDatabase: true));

        var end = PayloadsOf(world, "RecordEndInDatabase").Single()["end"]!;
        Assert.That(
            ((string?)end["status"], (string?)end["reason"]!["Error"]), Is.EqualTo(("FAILED", "WorkerFailed")));
    }

    [Test]
    public void A_file_stays_done_when_its_row_cannot_say_so()
    {
        var world = new ProcessWorld().WithItem()
            .Always("RecordRunInDatabase", _ => TaskAnswer.Fail("Broken"));

        var run = Run(world, ProcessWorld.Input(recordInDatabase: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That((string?)world.Item!["status"], Is.EqualTo("DONE"));
            Assert.That(world.Calls.Count(call => call.State == "RecordRunInDatabase"), Is.EqualTo(9));
            Assert.That(world.Events, Has.Count.EqualTo(1));
        }
    }

    [TestCase("Claim")]
    [TestCase("RecordInDatabase")]
    [TestCase("WaitForApproval")]
    [TestCase("RequestApproval")]
    [TestCase("Resume")]
    [TestCase("FindWorker")]
    [TestCase("ScaleOut")]
    [TestCase("WorkerOnline")]
    [TestCase("RunOnWorker")]
    [TestCase("Record")]
    [TestCase("KeepRun")]
    [TestCase("Announce")]
    public void Whatever_breaks_on_the_way_the_file_fails_visibly(string state)
    {
        var world = new ProcessWorld { Desired = state == "ScaleOut" ? 0 : 1 }.WithItem()
            .Always(state, _ => TaskAnswer.Fail("Broken", "for good"));
        if (state == "ScaleOut")
        {
            world.Instances.Clear();
        }

        var run = Run(world, ProcessWorld.Input(size: GivenWorkflow.ApprovalFromBytes, recordInDatabase: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Error, Is.EqualTo("Broken"));
            Assert.That(run.Cause, Is.EqualTo("for good"));
            Assert.That(run.States, Is.SupersetOf(["Failed", "RecordEnd", "KeepEnd", "AnnounceEnd", "Alert", "Stop"]));
            Assert.That((string?)world.Alerts.Single()["Message"]!["error"], Is.EqualTo("Broken"));
            if (state != "Claim")
            {
                AssertFailed(world, "Broken");
            }
        }
    }

    [TestCase("RecordEnd")]
    [TestCase("KeepEnd")]
    [TestCase("RecordEndInDatabase")]
    [TestCase("AnnounceEnd")]
    [TestCase("Alert")]
    public void Whatever_breaks_at_the_end_the_rest_of_it_happens(string state)
    {
        var world = new ProcessWorld().WithItem()
            .Always("RunOnWorker", _ => ProcessWorld.WorkFails("WorkerFailed"))
            .Always(state, _ => TaskAnswer.Fail("Broken"));

        var run = Run(world, ProcessWorld.Input(recordInDatabase: true));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Error, Is.EqualTo("WorkerFailed"));
            Assert.That(
                run.States.TakeLast(7),
                Is.EqualTo(
                    ["RecordEnd", "KeepEnd", "EndWantsRow", "RecordEndInDatabase", "AnnounceEnd", "Alert", "Stop"]));
        }
    }

    private static IEnumerable<JsonNode> PayloadsOf(ProcessWorld world, string state) =>
        world.Calls.Where(call => call.State == state).Select(call => call.Parameters["Payload"]!);

    private MachineRun Run(ProcessWorld world, JsonObject? input = null) =>
        new Interpreter(_definition, world.Answer).Run(input ?? ProcessWorld.Input());

    private static void AssertFailed(ProcessWorld world, string error)
    {
        Assert.That((string?)world.Item!["status"], Is.EqualTo("FAILED"));
        Assert.That((string?)world.Item["gsi1pk"], Is.EqualTo("STATUS#FAILED"));
        Assert.That((string?)world.Item["error"], Is.EqualTo(error));
        Assert.That(
            world.Files.History(ProcessWorld.Pk).Select(run => (string?)run["error"]), Has.Member(error));
        Assert.That((string?)world.Events.Last()["Detail"]!["status"], Is.EqualTo("FAILED"));
        Assert.That((string?)world.Alerts.Single()["Message"]!["error"], Is.EqualTo(error));
    }
}
