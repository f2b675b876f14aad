using System.Text.Json.Nodes;
using Alicerce.Infra.StateMachines;
using Pulumi.Utilities;

namespace Alicerce.Infra.Tests.StateMachines;

/// <summary>The builder of state machines.</summary>
public sealed class MachineDefinitionTests
{
    [Test]
    public async Task Writes_the_states_language()
    {
        var json = await WriteAsync(new MachineDefinition(
            "Says hello",
            "Greet",
            60,
            [
                new TaskState("Greet", "arn:aws:states:::lambda:invoke", 10, "Enough")
                {
                    Comment = "Politely",
                    Parameters = Payload.Map(
                        ("FunctionName", Output.Create("greeter")),
                        ("Payload", Payload.Map(
                            ("who", Payload.Path("$.who")),
                            ("greeting", Payload.Computed(Intrinsics.Format("It's {}", "$.who"))),
                            ("times", Payload.Number(2)),
                            ("loud", Payload.Flag(false)),
                            ("nothing", Payload.Null),
                            ("tags", Payload.List("a", "b"))))),
                    ResultSelector = Payload.Map(("answer", Payload.Path("$.Payload"))),
                    ResultPath = "$.greeting",
                    Retries = [Retry.Never("Busy"), new Retry([TaskErrors.TaskFailed])],
                    Catches = [new ErrorHandler([TaskErrors.All], "Sorry")],
                },
                new ChoiceState(
                    "Enough",
                    [new Choice(Test.Any(Test.IsTrue("$.done"), Test.All(Test.IsPresent("$.n"), Test.IsAbove("$.n", 3))), "Bye")],
                    "Rest"),
                new WaitState("Rest", 5, "Note"),
                new PassState("Note", "Greet") { Parameters = Payload.Map(("n", Payload.Number(1))), ResultPath = "$.note" },
                new SucceedState("Bye"),
                new FailState("Sorry", "$.failure.Error", "$.failure.Cause"),
            ]));

        Assert.That(json, Is.EqualTo(
            """
            {"Comment":"Says hello","StartAt":"Greet","TimeoutSeconds":60,"States":{
            "Greet":{"Type":"Task","Comment":"Politely","Resource":"arn:aws:states:::lambda:invoke","TimeoutSeconds":10,
            "ResultPath":"$.greeting","Retry":[{"ErrorEquals":["Busy"],"MaxAttempts":0},
            {"ErrorEquals":["States.TaskFailed"],"MaxAttempts":4,"IntervalSeconds":2,"BackoffRate":2,"MaxDelaySeconds":60,
            "JitterStrategy":"FULL"}],"Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.failure","Next":"Sorry"}],
            "Next":"Enough","Parameters":{"FunctionName":"greeter","Payload":{"who.$":"$.who",
            "greeting.$":"States.Format('It\\'s {}', $.who)","times":2,"loud":false,"nothing":null,"tags":["a","b"]}},
            "ResultSelector":{"answer.$":"$.Payload"}},
            "Enough":{"Type":"Choice","Choices":[{"Or":[{"Variable":"$.done","BooleanEquals":true},
            {"And":[{"Variable":"$.n","IsPresent":true},{"Variable":"$.n","NumericGreaterThan":3}]}],"Next":"Bye"}],
            "Default":"Rest"},
            "Rest":{"Type":"Wait","Seconds":5,"Next":"Note"},
            "Note":{"Type":"Pass","ResultPath":"$.note","Next":"Greet","Parameters":{"n":1}},
            "Bye":{"Type":"Succeed"},
            "Sorry":{"Type":"Fail","ErrorPath":"$.failure.Error","CausePath":"$.failure.Cause"}}}
            """.ReplaceLineEndings("")));
    }

    [Test]
    public async Task A_validator_that_is_not_ours_accepts_every_kind_of_state()
    {
        var json = await WriteAsync(new MachineDefinition("Ends", "Note", 60,
        [
            new PassState("Note", "Enough") { Parameters = Payload.Map(("n", Payload.Number(1))), ResultPath = "$.note" },
            new ChoiceState("Enough", [new Choice(Test.IsLike("$.a", "b*"), "Bye")], "Rest"),
            new WaitState("Rest", 5, "Sorry"),
            new SucceedState("Bye"),
            new FailState("Sorry", "$.e", "$.c"),
        ]));

        Assert.That(await AslValidator.FindMistakesAsync(json), Is.Empty);
    }

    [Test]
    public async Task A_machine_is_unknown_while_a_part_of_it_is()
    {
        var isKnown = true;

        await Plan.OfAsync(() =>
        {
            var definition = new MachineDefinition("Asks", "Ask", 60,
            [
                new TaskState("Ask", "arn:aws:states:::lambda:invoke", 10, "Bye")
                {
                    Parameters = Payload.Map(("FunctionName", OutputUtilities.CreateUnknown(""))),
                },
                new SucceedState("Bye"),
            ]);
            isKnown = OutputUtilities.GetIsKnownAsync(definition.ToJson()).GetAwaiter().GetResult();
        });

        Assert.That(isKnown, Is.False);
    }

    [Test]
    public void Every_mistake_of_a_machine_is_named_at_once()
    {
        var machine = new MachineDefinition("Broken", "Start", 600,
        [
            new TaskState("Start", "arn:aws:states:::lambda:invoke.waitForTaskToken", 10, "Nowhere")
            {
                Parameters = Payload.Map(),
                HeartbeatSeconds = 10,
                Retries = [new Retry([])],
                Catches = [new ErrorHandler([TaskErrors.All], "Bye"), new ErrorHandler(["Other"], "Bye")],
            },
            new WaitState("Alone", 0, "Bye"),
            new ChoiceState("Empty", [], "Bye"),
            new SucceedState("Bye"),
            new SucceedState("Bye"),
        ]);

        var mistake = Assert.Throws<ArgumentException>(() => machine.ToJson(MachineType.Express))!;
        Assert.That(mistake.Message, Is.EqualTo(
            """
            The state machine "Broken" cannot run:
              - 2 states are named `Bye`. Give each a name of its own.
              - State `Start` goes on to `Nowhere`, which does not exist. Add it or correct the name.
              - No way leads to state `Alone`. Lead one there or remove it.
              - No way leads to state `Empty`. Lead one there or remove it.
              - State `Start`: `HeartbeatSeconds` is 10, outside 1 to `TimeoutSeconds` (10). Bring the two in order.
              - State `Start`: An entry of `Retries` names no error. Name one or remove the entry.
              - State `Start`: `States.ALL` is not alone and last in `Catches`. Move it to an entry at the end.
              - State `Alone`: `Seconds` is 0. Set it to 1 or more.
              - State `Empty`: `Choices` is empty. Add a choice, or go on without this state.
              - `TimeoutSeconds` is 600, and an Express machine runs for 300 seconds at most. Lower it.
              - State `Start` waits for a token, which only a Standard machine can. Change the type.
            """));
    }

    [Test]
    public void A_missing_first_state_is_a_mistake()
    {
        var machine = new MachineDefinition("Broken", "Start", 0, [new SucceedState("Bye")]);

        Assert.That(
            Assert.Throws<ArgumentException>(() => machine.ToJson())!.Message,
            Does.Contain("The first state is `Start`, which does not exist.").And
                .Contain("`TimeoutSeconds` is 0. Set it to 1 or more."));
    }

    [Test]
    public void References_are_told_from_texts_when_they_are_written()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => Payload.Path("size"), Throws.ArgumentException.With.Message.Contains("Start it with `$`"));
            Assert.That(
                () => Payload.Computed("size + 1"),
                Throws.ArgumentException.With.Message.Contains("Take one from `Intrinsics`"));
            Assert.That(
                () => Payload.List(Payload.Path("$.size")),
                Throws.ArgumentException.With.Message.Contains("Use `Intrinsics.Array`"));
        }
    }

    [Test]
    public void A_compensation_is_added_to_tasks_that_have_none()
    {
        State[] states =
        [
            Task("Plain", []),
            Task("Particular", [new ErrorHandler(["Busy"], "Rest")]),
            Task("Complete", [new ErrorHandler([TaskErrors.All], "Rest")]),
            new WaitState("Rest", 5, "Plain"),
        ];

        var compensated = states.CompensatedBy("Undo").ToList();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ways(compensated[0]), Is.EqualTo(["States.ALL to Undo"]));
            Assert.That(Ways(compensated[1]), Is.EqualTo(["Busy to Rest", "States.ALL to Undo"]));
            Assert.That(Ways(compensated[2]), Is.EqualTo(["States.ALL to Rest"]));
            Assert.That(compensated[3], Is.SameAs(states[3]));
        }
    }

    private static TaskState Task(string name, ImmutableArray<ErrorHandler> catches) =>
        new(name, "arn:aws:states:::lambda:invoke", 10, "Rest") { Parameters = Payload.Map(), Catches = catches };

    private static IEnumerable<string> Ways(State state) =>
        ((TaskState)state).Catches.Select(handler => $"{handler.Errors[0]} to {handler.Next}");

    private static async Task<string> WriteAsync(MachineDefinition machine)
    {
        var text = "";
        await Plan.OfAsync(() => machine.ToJson().Apply(json => text = json));
        Assert.That(JsonNode.Parse(text), Is.Not.Null);
        return text;
    }
}
