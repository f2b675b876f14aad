using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Alicerce.Local.Workflows;
using Alicerce.Local.Workflows.Services;
using Alicerce.States;

namespace Alicerce.Local.Tests;

/// <summary>Executions of small machines, against a service that a test plays, over processes that die.</summary>
public sealed class ExecutionRunTests
{
    private const string JobId = "0123456789abcdef0123456789abcdef01234567";
    private const string Call = "arn:aws:states:::test:call";
    private const string Wait = "arn:aws:states:::test:call.waitForTaskToken";

    private string _folder = "";

    [SetUp]
    public void Create() => _folder = Directory.CreateTempSubdirectory("alicerce-executions-").FullName;

    [TearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    [Test]
    public async Task A_task_is_tried_again_as_often_as_the_machine_says_and_then_the_failure_is_caught()
    {
        var calls = 0;
        var world = new World(_ => throw new TaskFailedException("Flaky", $"call {++calls}"));

        var ended = await RunAsync(
            Machine("""
                {"Type":"Task","Resource":"CALL","TimeoutSeconds":5,"ResultPath":null,"Parameters":{},"Next":"Done",
                 "Retry":[{"ErrorEquals":["States.TaskFailed"],"MaxAttempts":2,"IntervalSeconds":0,"BackoffRate":1,"MaxDelaySeconds":1}],
                 "Catch":[{"ErrorEquals":["States.ALL"],"ResultPath":"$.failure","Next":"Broken"}]}
                """),
            world);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(calls, Is.EqualTo(3));
            Assert.That(ended.Visited, Is.EqualTo(new[] { "First", "Broken" }));
            Assert.That((ended.End?.Error, ended.End?.Cause), Is.EqualTo(("Flaky", "call 3")));
        }
    }

    [Test]
    public async Task Whoever_has_the_token_and_is_silent_is_given_up()
    {
        var ended = await RunAsync(
            Machine(Waiting("\"TimeoutSeconds\":60,\"HeartbeatSeconds\":1")), new World(_ => []));

        Assert.That(ended.End?.Error, Is.EqualTo("States.HeartbeatTimeout"));
    }

    [Test]
    public async Task Beats_keep_a_task_and_its_time_ends_it_all_the_same()
    {
        var world = new World(_ => []);
        using var beating = new Timer(_ => world.Beat(), null, TimeSpan.Zero, TimeSpan.FromMilliseconds(100));

        var ended = await RunAsync(Machine(Waiting("\"TimeoutSeconds\":7,\"HeartbeatSeconds\":5")), world);

        Assert.That(ended.End?.Error, Is.EqualTo("States.Timeout"));
    }

    [Test]
    public async Task A_token_takes_one_answer()
    {
        var world = new World(_ => []);
        var running = RunAsync(Machine(Waiting("\"TimeoutSeconds\":60")), world);
        var token = await world.TokenAsync();

        var first = world.Tokens.TryEnd(token, TaskEnd.Success(new JsonObject { ["answer"] = 1 }));
        var second = world.Tokens.TryEnd(token, TaskEnd.Failure("TooLate", "because"));
        var ended = await running;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((first, second), Is.EqualTo((true, false)));
            Assert.That(ended.End?.Error, Is.Null);
            Assert.That((int?)ended.Data?["result"]?["answer"], Is.EqualTo(1));
        }
    }

    [Test]
    public async Task The_next_process_goes_on_with_the_state_that_the_one_before_was_in()
    {
        var machine = Machine("""
            {"Type":"Task","Resource":"CALL","TimeoutSeconds":5,"ResultPath":"$.first","Parameters":{},"Next":"Second"},
            "Second":{"Type":"Pass","ResultPath":"$.second","Parameters":{"is":true},"Next":"Third"},
            "Third":{"Type":"Task","Resource":"CALL","TimeoutSeconds":60,"ResultPath":"$.third","Parameters":{},"Next":"Done"}
            """);
        var store = new ExecutionStore(_folder);
        using var dies = new CancellationTokenSource();
        var calls = new List<string>();

        Assert.That(
            () => RunAsync(
                machine,
                new World(call =>
                {
                    calls.Add(call.State);
                    if (call.State == "Third")
                    {
                        dies.Cancel();
                    }

                    return new JsonObject { ["from"] = call.State };
                }),
                store,
                dies.Token),
            Throws.InstanceOf<OperationCanceledException>());
        var left = store.ListOpen(DateTimeOffset.UtcNow).Single();
        var ended = await RunAsync(
            machine,
            new World(call =>
            {
                calls.Add(call.State);
                return new JsonObject { ["from"] = call.State };
            }),
            store);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(left.State, Is.EqualTo("Third"));
            Assert.That(calls, Is.EqualTo(new[] { "First", "Third", "Third" }));
            Assert.That(ended.Visited, Is.EqualTo(new[] { "First", "Second", "Third", "Done" }));
            Assert.That(ended.Data?.ToJsonString(), Is.EqualTo("""{"first":{"from":"First"},"second":{"is":true},"third":{"from":"Third"}}"""));
            Assert.That(store.ListOpen(DateTimeOffset.UtcNow), Is.Empty);
        }
    }

    [Test]
    public void An_execution_that_is_no_execution_is_an_error_that_names_the_file()
    {
        var path = Path.Combine(_folder, "f-damaged.json");
        File.WriteAllText(path, "{\"JobId\":\"a\"");

        Assert.That(
            () => new ExecutionStore(_folder).ListOpen(DateTimeOffset.UtcNow),
            Throws.TypeOf<InvalidDataException>().With.Message.StartsWith($"`{path}` is no execution"));
    }

    [Test]
    public async Task Executions_that_ended_long_ago_are_forgotten()
    {
        var store = new ExecutionStore(_folder);
        await RunAsync(Machine("""{"Type":"Succeed"}"""), new World(_ => []), store);

        store.ListOpen(DateTimeOffset.UtcNow.AddDays(89));
        var soon = Directory.GetFiles(_folder);
        store.ListOpen(DateTimeOffset.UtcNow.AddDays(91));

        Assert.That((soon, Directory.GetFiles(_folder)), Is.EqualTo((new[] { Path.Combine(_folder, $"f-{JobId}.json") }, Array.Empty<string>())));
    }

    private static StateMachine Machine(string first) => new(
        $$$$"""
        {"StartAt":"First","TimeoutSeconds":60,"States":{"First":{{{{first.Replace("CALL", Call, StringComparison.Ordinal)}}}},
        "Done":{"Type":"Succeed"},"Broken":{"Type":"Fail","ErrorPath":"$.failure.Error","CausePath":"$.failure.Cause"}}}
        """);

    private static string Waiting(string times) =>
        $$"""{"Type":"Task","Resource":"{{Wait}}",{{times}},"ResultPath":"$.result","Parameters":{"token.$":"$$.Task.Token"},"Next":"Done"}""";

    private Task<Execution> RunAsync(StateMachine machine, World world) => RunAsync(machine, world, new ExecutionStore(_folder));

    // As a process does: it takes what it finds, or begins.
    private static async Task<Execution> RunAsync(
        StateMachine machine, World world, ExecutionStore store, CancellationToken cancellationToken = default)
    {
        var now = DateTimeOffset.UtcNow;
        store.TryAdd(new Execution
        {
            JobId = JobId,
            StartedAt = now,
            State = machine.StartAt,
            EnteredAt = now,
            Data = new JsonObject(),
            Visited = [machine.StartAt],
        });
        var execution = new OpenExecution(store.Get(JobId), store, TimeProvider.System);
        var run = new ExecutionRun(execution, machine, new ServiceDirectory(world), world.Tokens, TimeProvider.System);
        await run.RunAsync(cancellationToken);
        Assert.That(store.Get(JobId).End, Is.EqualTo(execution.Current.End));
        return execution.Current;
    }

    private sealed class World(Func<ServiceCall, JsonObject> answer) : IService
    {
        private readonly ConcurrentQueue<string> _tokens = new();

        public IReadOnlyList<string> Resources { get; } = [Call, Wait];

        public TaskTokens Tokens { get; } = new();

        public Task<JsonNode?> CallAsync(ServiceCall call, CancellationToken cancellationToken)
        {
            if ((string?)call.Parameters["token"] is { } token)
            {
                _tokens.Enqueue(token);
            }

            return Task.FromResult<JsonNode?>(answer(call));
        }

        public void Beat()
        {
            if (_tokens.TryPeek(out var token))
            {
                Tokens.Beat(token);
            }
        }

        public async Task<string> TokenAsync()
        {
            string? token;
            while (!_tokens.TryPeek(out token))
            {
                await Task.Delay(5);
            }

            return token;
        }
    }
}
