using System.Globalization;
using System.Text.Json.Nodes;

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

    private readonly JsonObject _machine = JsonNode.Parse(definition)!.AsObject();
    private readonly Random _random = new(1);
    private readonly List<string> _visited = [];
    private DateTimeOffset _now = Start;
    private int _tokens;

    public MachineRun Run(JsonNode input, string execution = ExecutionArn)
    {
        var data = input.DeepClone();
        var name = (string)_machine["StartAt"]!;
        while (_visited.Count < MostSteps)
        {
            _visited.Add(name);
            var state = _machine["States"]![name]!.AsObject();
            var context = Context(name, execution, null);
            if (_now - Start > TimeSpan.FromSeconds((int)_machine["TimeoutSeconds"]!))
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
                            (string?)Read(data, context, (string)state["ErrorPath"]!),
                            (string?)Read(data, context, (string)state["CausePath"]!));
                    case "Wait":
                        _now += TimeSpan.FromSeconds((int)state["Seconds"]!);
                        name = (string)state["Next"]!;
                        break;
                    case "Pass":
                        data = Keep(data, state, Resolve(state["Parameters"]!, data, context));
                        name = (string)state["Next"]!;
                        break;
                    case "Choice":
                        name = Choose(state, data);
                        break;
                    case "Task":
                        (name, data) = RunTask(name, state, data, execution);
                        break;
                    case var type:
                        throw new NotSupportedException($"States of the type `{type}` are not known here.");
                }
            }
            catch (TaskFailure failure)
            {
                return End(false, null, failure.Error, failure.Cause);
            }
        }

        throw new InvalidOperationException($"No end after {MostSteps} states: {string.Join(", ", _visited.TakeLast(20))}.");
    }

    private MachineRun End(bool succeeded, JsonNode? output, string? error, string? cause) =>
        new(succeeded, output, error, cause, _visited, _now - Start);

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

    private (string Next, JsonNode Data) RunTask(string name, JsonObject state, JsonNode data, string execution)
    {
        var attempts = new Dictionary<JsonNode, int>();
        while (true)
        {
            try
            {
                var answer = Call(name, state, data, execution);
                var selected = state["ResultSelector"] is { } selector
                    ? Resolve(selector, answer!, Context(name, execution, null))
                    : answer;
                return ((string)state["Next"]!, Keep(data, state, selected));
            }
            catch (TaskFailure failure) when (Retrier(state, failure) is { } retrier
                && attempts.GetValueOrDefault(retrier) < (int)retrier["MaxAttempts"]!)
            {
                var attempt = attempts[retrier] = attempts.GetValueOrDefault(retrier) + 1;
                var pause = Math.Min(
                    (int)retrier["IntervalSeconds"]! * Math.Pow((int)retrier["BackoffRate"]!, attempt - 1),
                    (int)retrier["MaxDelaySeconds"]!);
                _now += TimeSpan.FromSeconds(pause * _random.NextDouble());
            }
            catch (TaskFailure failure) when (Handler(state["Catch"], failure) is { } handler)
            {
                var error = new JsonObject { ["Error"] = failure.Error };
                if (failure.Cause is not null)
                {
                    error["Cause"] = failure.Cause;
                }

                return ((string)handler["Next"]!, Put(data, (string)handler["ResultPath"]!, error));
            }
        }
    }

    private JsonNode? Call(string name, JsonObject state, JsonNode data, string execution)
    {
        var resource = (string)state["Resource"]!;
        var waits = resource.EndsWith(".waitForTaskToken", StringComparison.Ordinal);
        var token = waits ? $"token-{++_tokens}" : null;
        var parameters = Resolve(state["Parameters"]!, data, Context(name, execution, token));
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
                throw new TaskFailure("States.HeartbeatTimeout", null);
            }
        }

        if (end > limit)
        {
            _now += limit;
            throw new TaskFailure("States.Timeout", null);
        }

        _now += end;
        return answer.Failure is null ? answer.Output : throw answer.Failure;
    }

    private static JsonNode? Retrier(JsonObject state, TaskFailure failure) => Handler(state["Retry"], failure);

    private static JsonNode? Handler(JsonNode? handlers, TaskFailure failure) =>
        handlers?.AsArray().FirstOrDefault(handler => handler!["ErrorEquals"]!.AsArray().Any(name =>
            (string)name! == failure.Error
            // A silent worker is a kind of timeout, and a broken machine is caught by nothing.
            || ((string)name! == "States.Timeout" && failure.Error == "States.HeartbeatTimeout")
            || ((string)name! == "States.TaskFailed" && failure.Error is not ("States.Timeout" or "States.HeartbeatTimeout" or "States.Runtime"))
            || ((string)name! == "States.ALL" && failure.Error is not ("States.Runtime" or "States.DataLimitExceeded"))));

    private static string Choose(JsonObject state, JsonNode data)
    {
        var choice = state["Choices"]!.AsArray().FirstOrDefault(choice => Holds(choice!.AsObject(), data));
        return (string)(choice?["Next"] ?? state["Default"])!;
    }

    private static bool Holds(JsonObject rule, JsonNode data)
    {
        if (rule["And"] is JsonArray all)
        {
            return all.All(part => Holds(part!.AsObject(), data));
        }

        if (rule["Or"] is JsonArray any)
        {
            return any.Any(part => Holds(part!.AsObject(), data));
        }

        var variable = (string)rule["Variable"]!;
        var found = JsonPath.Find(data, variable);
        var (comparison, expected) = rule.Single(property => property.Key is not ("Variable" or "Next"));
        if (comparison == "IsPresent")
        {
            return found is not null == (bool)expected!;
        }

        var value = (found ?? throw new TaskFailure("States.Runtime", $"Nothing is at `{variable}`.")).Value;
        return comparison switch
        {
            "BooleanEquals" => value is JsonValue flag && flag.TryGetValue<bool>(out var known) && known == (bool)expected!,
            "StringEquals" => Text(value) == (string)expected!,
            "StringMatches" => Text(value) is { } text
                && System.IO.Enumeration.FileSystemName.MatchesSimpleExpression((string)expected!, text, ignoreCase: false),
            "NumericEquals" => Number(value) == Number(expected),
            "NumericGreaterThan" => Number(value) > Number(expected),
            "NumericGreaterThanEquals" => Number(value) >= Number(expected),
            _ => throw new NotSupportedException($"`{comparison}` is not known here."),
        };
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static double? Number(JsonNode? node) => node?.GetValueKind() == System.Text.Json.JsonValueKind.Number
        ? double.Parse(node.ToJsonString(), CultureInfo.InvariantCulture)
        : null;

    private JsonNode? Resolve(JsonNode template, JsonNode data, JsonObject context)
    {
        switch (template)
        {
            case JsonObject map:
                var resolved = new JsonObject();
                foreach (var (name, value) in map)
                {
                    if (name.EndsWith(".$", StringComparison.Ordinal))
                    {
                        resolved.Add(name[..^2], Compute((string)value!, data, context));
                    }
                    else
                    {
                        resolved.Add(name, value is null ? null : Resolve(value, data, context));
                    }
                }

                return resolved;
            case JsonArray list:
                return new JsonArray([.. list.Select(element => Resolve(element!, data, context))]);
            default:
                return template.DeepClone();
        }
    }

    private JsonNode? Compute(string expression, JsonNode data, JsonObject context) =>
        expression.StartsWith("States.", StringComparison.Ordinal)
            ? Intrinsic.Evaluate(expression, path => Read(data, context, path), _random)
            : Read(data, context, expression);

    private static JsonNode? Read(JsonNode data, JsonObject context, string path)
    {
        var found = path.StartsWith("$$", StringComparison.Ordinal)
            ? JsonPath.Find(context, path[1..])
            : JsonPath.Find(data, path);
        return (found ?? throw new TaskFailure("States.ParameterPathFailure", $"Nothing is at `{path}`.")).Value;
    }

    // A path of null throws the result away, one that is absent replaces everything.
    private static JsonNode Keep(JsonNode data, JsonObject state, JsonNode? result)
    {
        if (!state.ContainsKey("ResultPath"))
        {
            return result!;
        }

        return state["ResultPath"] is { } path ? Put(data, (string)path!, result) : data;
    }

    private static JsonNode Put(JsonNode data, string path, JsonNode? value)
    {
        var name = path[2..];
        if (!path.StartsWith("$.", StringComparison.Ordinal) || name.Contains('.', StringComparison.Ordinal))
        {
            throw new NotSupportedException($"Keeping a result at `{path}` is not known here.");
        }

        var kept = data.DeepClone();
        kept[name] = value?.DeepClone();
        return kept;
    }
}
