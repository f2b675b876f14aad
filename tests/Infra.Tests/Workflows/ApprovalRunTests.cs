using System.Text.Json.Nodes;
using Alicerce.Infra.Tests.StateMachines;

namespace Alicerce.Infra.Tests.Workflows;

/// <summary>The process machine, executed for files on which a person decides.</summary>
public sealed class ApprovalRunTests
{
    private string _definition = "";

    [OneTimeSetUp]
    public async Task DefineAsync() => _definition = await GivenWorkflow.DefinitionAsync();

    [TestCase(999, "text/csv", false)]
    [TestCase(1000, "text/csv", true)]
    [TestCase(10, "application/zip", true)]
    public void A_person_is_asked_for_large_files_and_named_kinds(long size, string mediaType, bool isAsked)
    {
        var world = new ProcessWorld().WithItem();

        var run = Run(world, ProcessWorld.Input(size, mediaType));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(run.States.Contains("RequestApproval"), Is.EqualTo(isAsked));
        }
    }

    [Test]
    public void The_question_carries_what_the_function_needs_and_the_file_waits_for_all_to_see()
    {
        var world = new ProcessWorld().WithItem();
        var statusMeanwhile = "";
        world.Once("RequestApproval", call =>
        {
            statusMeanwhile = (string)world.Item!["gsi1pk"]!;
            world.Item["approvalId"] = "a1";
            return world.Usual(call);
        });

        Run(world, ProcessWorld.Input(1000));

        var question = world.Calls.Single(call => call.State == "RequestApproval").Parameters;
        using (Assert.EnterMultipleScope())
        {
            Assert.That((string?)question["FunctionName"], Is.EqualTo("arn:notify"));
            Assert.That(question["Payload"]!.ToJsonString(), Is.EqualTo(new JsonObject
            {
                ["taskToken"] = "token-1",
                ["executionArn"] = Interpreter.ExecutionArn,
                ["jobId"] = ProcessWorld.JobId,
                ["pk"] = ProcessWorld.Pk,
                ["bucket"] = ProcessWorld.Bucket,
                ["key"] = ProcessWorld.Key,
                ["size"] = 1000,
                ["mediaType"] = "text/csv",
            }.ToJsonString()));
            Assert.That(statusMeanwhile, Is.EqualTo("STATUS#WAITING_APPROVAL"));
            Assert.That(world.Item!.ContainsKey("approvalId"), Is.False);
            Assert.That((string?)world.Item["status"], Is.EqualTo("DONE"));
        }
    }

    [Test]
    public void A_question_that_did_not_get_through_is_asked_again_with_a_token_of_its_own()
    {
        var world = new ProcessWorld().WithItem()
            .Once("RequestApproval", _ => TaskAnswer.Fail("Lambda.TooManyRequestsException"));

        var run = Run(world, ProcessWorld.Input(1000));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(
                world.Calls.Where(call => call.State == "RequestApproval").Select(call => call.Token),
                Is.EqualTo(["token-1", "token-2"]));
        }
    }

    [Test]
    public void A_rejected_file_is_not_processed()
    {
        var world = new ProcessWorld().WithItem().Always(
            "RequestApproval", _ => TaskAnswer.Fail("ApprovalRejected", "by ana", TimeSpan.FromHours(1)));

        var run = Run(world, ProcessWorld.Input(1000));

        AssertEnded(run, world, "REJECTED", "ApprovalRejected");
    }

    [Test]
    public void A_file_on_which_nobody_decides_expires_after_three_days()
    {
        var world = new ProcessWorld().WithItem().Always("RequestApproval", _ => TaskAnswer.Silence());

        var run = Run(world, ProcessWorld.Input(1000));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Duration, Is.EqualTo(TimeSpan.FromDays(3)));
            AssertEnded(run, world, "EXPIRED", "States.Timeout");
        }
    }

    [Test]
    public void An_upload_during_the_question_ends_it_quietly()
    {
        var world = new ProcessWorld().WithItem();
        world.Once("RequestApproval", call =>
        {
            world.WithItem(jobId: "newer");
            return world.Usual(call);
        });

        var run = Run(world, ProcessWorld.Input(1000));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(run.States[^1], Is.EqualTo("Superseded"));
            Assert.That((string?)world.Item!["status"], Is.EqualTo("INGESTED"));
        }
    }

    [Test]
    public async Task Without_approval_nobody_is_asked()
    {
        var world = new ProcessWorld().WithItem();
        var definition = await GivenWorkflow.DefinitionAsync(isComplete: false);

        var run = new Interpreter(definition, world.Answer).Run(ProcessWorld.Input(1_000_000));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Succeeded, Is.True);
            Assert.That(definition, Does.Not.Contain("Approval"));
        }
    }

    private MachineRun Run(ProcessWorld world, JsonObject input) => new Interpreter(_definition, world.Answer).Run(input);

    private static void AssertEnded(MachineRun run, ProcessWorld world, string status, string error)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Error, Is.EqualTo(error));
            Assert.That(run.States, Has.None.EqualTo("RunOnWorker"));
            Assert.That((string?)world.Item!["status"], Is.EqualTo(status));
            Assert.That((string?)world.Item["gsi1pk"], Is.EqualTo($"STATUS#{status}"));
            Assert.That((string?)world.Events.Single()["Detail"]!["status"], Is.EqualTo(status));
            Assert.That(world.Events.Single()["Detail"]!["manifest"], Is.Null);
            Assert.That((string?)world.Alerts.Single()["Message"]!["status"], Is.EqualTo(status));
        }
    }
}
