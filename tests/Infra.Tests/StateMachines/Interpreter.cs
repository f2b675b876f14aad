using System.Globalization;
using System.Text.Json.Nodes;
using Alicerce.States;

namespace Alicerce.Infra.Tests.StateMachines;

/// <summary>
/// Runs a state machine as the States Language says, against services that a test plays, in a time of its own. It knows
/// the states, paths and functions that the machines of this program use, and refuses others.
/// </summary>
internal sealed class Interpreter(string definition, Func<TaskCall, TaskAnswer> services)
{
    public const string ExecutionArn = "arn:aws:states:us-east-1:123456789012:execution:alicerce-test-process:f-1";

    private const int MostSteps = 1000;

    private static readonly DateTimeOffset Start = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly StateMachine _machine = new(definition);
    private readonly Random _random = new(1);
    private readonly List<string> _visited = [];
    private DateTimeOffset _now = Start;
    private int _tokens;

    public MachineRun Run(JsonNode input, string execution = ExecutionArn)
    {
        JsonNode? data = input.DeepClone();
        var name = _machine.StartAt;
        while (_visited.Count < MostSteps)
        {
            _visited.Add(name);
            var state = _machine[name];
            var values = Values(data, name, execution, null);
            if (_now - Start > _machine.Timeout)
            {
                return End(false, null, "States.Timeout", "The execution took too long.");
            }

            try
            {
                switch ((string)state["Type"]!)
                {
                    case "Succeed":
                        return End(true, data, null, null);
                    case "Fail":
                        return End(
                            false,
                            null,
                            (string?)values.Read((string)state["ErrorPath"]!),
                            (string?)values.Read((string)state["CausePath"]!));
                    case "Wait":
                        _now += TimeSpan.FromSeconds((int)state["Seconds"]!);
                        name = (string)state["Next"]!;
                        break;
                    case "Pass":
                        data = values.Keep(state, values.Resolve(state["Parameters"]));
                        name = (string)state["Next"]!;
                        break;
                    case "Choice":
                        name = Choices.Next(state, data);
                        break;
                    case "Task":
                        (name, data) = RunTask(name, state, data, execution);
                        break;
                    case var type:
                        throw new NotSupportedException($"States of the type `{type}` are not known here.");
                }
            }
            catch (TaskFailedException failure)
            {
                return End(false, null, failure.Error, failure.Cause);
            }
        }

        throw new InvalidOperationException($"No end after {MostSteps} states: {string.Join(", ", _visited.TakeLast(20))}.");
    }

    private MachineRun End(bool succeeded, JsonNode? output, string? error, string? cause) =>
        new(succeeded, output, error, cause, _visited, _now - Start);

    private ExecutionData Values(JsonNode? data, string state, string execution, string? token) =>
        new(data, Context(state, execution, token), _random);

    private JsonObject Context(string state, string execution, string? token) => new()
    {
        ["Execution"] = new JsonObject
        {
            ["Id"] = execution,
            ["StartTime"] = Time(Start),
        },
        ["State"] = new JsonObject { ["Name"] = state, ["EnteredTime"] = Time(_now) },
        ["Task"] = token is null ? new JsonObject() : new JsonObject { ["Token"] = token },
    };

    private static string Time(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private (string Next, JsonNode? Data) RunTask(string name, JsonObject state, JsonNode? data, string execution)
    {
        var errors = new ErrorHandling(state, _random);
        while (true)
        {
            var values = Values(data, name, execution, null);
            try
            {
                var answer = Call(name, state, data, execution);
                var selected = state["ResultSelector"] is { } selector ? Values(answer, name, execution, null).Resolve(selector) : answer;
                return ((string)state["Next"]!, values.Keep(state, selected));
            }
            catch (TaskFailedException failure)
            {
                if (errors.TryAgainAfter(failure) is { } pause)
                {
                    _now += pause;
                    continue;
                }

                if (errors.GoOnAfter(failure, values) is { } next)
                {
                    return next;
                }

                throw;
            }
        }
    }

    private JsonNode? Call(string name, JsonObject state, JsonNode? data, string execution)
    {
        var resource = (string)state["Resource"]!;
        var waits = resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal);
        var token = waits ? $"token-{++_tokens}" : null;
        var parameters = Values(data, name, execution, token).Resolve(state["Parameters"]);
        var answer = services(new TaskCall(name, resource, parameters!.AsObject(), token, _now));

        var limit = TimeSpan.FromSeconds((int)state["TimeoutSeconds"]!);
        var end = answer.After ?? TimeSpan.MaxValue;
        if (state["HeartbeatSeconds"] is { } seconds)
        {
            // Silence counts from the last beat; one that beats often enough is never silent.
            var patience = TimeSpan.FromSeconds((int)seconds);
            var silentFrom = answer.Beat is { } beat && beat <= patience ? end : TimeSpan.Zero;
            if (end - silentFrom > patience && silentFrom + patience < limit)
            {
                _now += silentFrom + patience;
                throw new TaskFailedException("States.HeartbeatTimeout", null);
            }
        }

        if (end > limit)
        {
            _now += limit;
            throw new TaskFailedException("States.Timeout", null);
        }

        _now += end;
        return answer.Failure is null ? answer.Output : throw answer.Failure;
    }
}
