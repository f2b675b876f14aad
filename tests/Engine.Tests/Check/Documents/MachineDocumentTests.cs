namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class MachineDocumentTests
{
    private const string End = "\"End\": true";

    [TestCaseSource(nameof(Right))]
    public void Takes_state_machines(string text) => Assert.That(Problems(text), Is.Empty);

    [TestCaseSource(nameof(Wrong))]
    public void Names_mistakes_by_their_path(string text, string problem)
    {
        var problems = Problems(text);

        Assert.That(problems, Has.Length.EqualTo(1));
        Assert.That(problems[0], Does.Contain(problem));
    }

    [TestCase("EXPRESS", "but an Express workflow does not wait with `.waitForTaskToken`. Take it off, or use a Standard workflow.")]
    [TestCase("STANDARD", null)]
    [TestCase(Checked.Unknown, null)]
    public void Knows_what_an_Express_workflow_cannot_wait_for(string type, string? problem)
    {
        const string Resource = "arn:aws:states:::sqs:sendMessage.waitForTaskToken";
        var text = Machines.States($$"""{ "A": { "Type": "Task", "Resource": "{{Resource}}", {{End}} } }""");

        Assert.That(
            Problems(text, type),
            problem is null ? Is.Empty : Is.EqualTo(new[] { $"`definition.States.A.Resource` is the string `{Resource}`, {problem}" }));
    }

    [Test]
    public void Knows_that_the_items_of_a_distributed_map_run_by_themselves()
    {
        var text = Machines.States(
            $$"""
            {
              "A": {
                "Type": "Map", {{End}},
                "ItemProcessor": {
                  "ProcessorConfig": { "Mode": "DISTRIBUTED", "ExecutionType": "EXPRESS" },
                  "StartAt": "B",
                  "States": { "B": { "Type": "Task", "Resource": "arn:aws:states:::glue:startJobRun.sync", {{End}} } }
                }
              }
            }
            """);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Problems(text), Has.Exactly(1).EndsWith(
                "but an Express workflow does not wait with `.sync`. Take it off, or use a Standard workflow."));
            Assert.That(Problems(text, "EXPRESS"), Has.Exactly(1).EndsWith(
                "but an Express workflow has no distributed maps. Write `INLINE`, or use a Standard workflow."));
        }
    }

    [TestCase("arn:aws:states:us-east-1:123456789012:activity:a", null)]
    [TestCase("arn:aws:states:us-east-1:123456789012:stateMachine:m",
        "but a task runs a state machine with `arn:aws:states:::states:startExecution`. Write that.")]
    [TestCase("arn:aws:sqs:us-east-1:123456789012:q",
        "but a task does not run a resource of `sqs` by its ARN. Use an integration, such as `arn:aws:states:::aws-sdk:sqs:…`.")]
    [TestCase("arn:aws:states:::sqs", "but an integration names a service and an action. Write `arn:aws:states:::service:action`.")]
    [TestCase("arn:aws:states:::dynamo:getItem", "but there is no integration of `dynamo`. Did you mean `dynamodb`?")]
    [TestCase("arn:aws:states:::rds:startDBInstance",
        "but there is no integration of `rds`. Use `arn:aws:states:::aws-sdk:rds:startDBInstance`.")]
    [TestCase("arn:aws:states:::aws-sdk:rds:StartDBInstance", "but operations begin with a small letter. Write `startDBInstance`.")]
    [TestCase("arn:aws:states:::aws-sdk:rds:startDBInstance.sync",
        "but calls of the AWS SDK do not wait with `.sync`. Take it off, or ask in a loop whether it is done.")]
    [TestCase("arn:aws:states:::lambda:invoke.sync",
        "but `lambda:invoke` cannot be waited for with `.sync`. Use `.waitForTaskToken`, or take it off.")]
    public void Reads_what_a_task_runs(string arn, string? problem) => Assert.That(
        Problems(Machines.States($$"""{ "A": { "Type": "Task", "Resource": "{{arn}}", {{End}} } }""")),
        problem is null ? Is.Empty : Is.EqualTo(new[] { $"`definition.States.A.Resource` is the string `{arn}`, {problem}" }));

    [Test]
    public void Judges_what_is_known_and_nothing_else()
    {
        var text = Machines.States(
            $$"""
            {
              "A": { "Type": "Task", "Resource": "{{Checked.Unknown}}", "Next": "{{Checked.Unknown}}" },
              "B": { "Type": "Pass", "InputPath": "a", "End": true }
            }
            """);

        Assert.That(Problems(text), Is.EqualTo(new[]
        {
            "`definition.States.B.InputPath` is the string `a`, but a path begins with `$`. Write it like `$.orders[0].id`.",
        }));
    }

    [Test]
    public void Knows_how_large_a_machine_can_be()
    {
        var text = Machines.States($$"""{ "A": { "Type": "Pass", "Comment": "{{new string('x', 1024 * 1024)}}", {{End}} } }""");

        Assert.That(Problems(text), Has.Exactly(1).Contains("bytes where a state machine can have 1048576."));
    }

    [Test]
    public void Takes_the_machine_of_the_program() => Assert.That(
        Problems(File.ReadAllText(Path.Combine(
            Golden.Repository.Root, "tests", "Infra.Tests", "Golden", "process.asl.json"))),
        Is.Empty);

    private static IEnumerable<TestCaseData> Right() => Machines.Right.Select(machine =>
        new TestCaseData(machine.Text).SetArgDisplayNames(machine.Name));

    private static IEnumerable<TestCaseData> Wrong() => Machines.Wrong
        .Select(machine => new TestCaseData(machine.Text, machine.Problem).SetArgDisplayNames(machine.Name))
        .Concat(Machines.WrongForUsAlone
            .Select(machine => new TestCaseData(machine.Text, machine.Problem).SetArgDisplayNames(machine.Why)));

    private static string[] Problems(string text, string type = "STANDARD") => Checked.Problems(
        "aws:sfn/stateMachine:StateMachine", "definition", text, $$"""{ "type": "{{type}}" }""");
}
