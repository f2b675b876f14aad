using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alicerce.AwsPeers;

/// <summary>Executions of one Standard machine, and tasks that wait for a token.</summary>
public sealed partial class StepFunctionsPeer
{
    public const string MachineArn = "arn:aws:states:sa-east-1:123456789012:stateMachine:process";

    private const string Ended = "ended";
    private const string Waiting = "waiting";

    private readonly ConcurrentDictionary<string, (string Input, bool IsRunning)> _executions = new();
    private readonly ConcurrentDictionary<string, string> _tasks = new();
    private readonly ConcurrentQueue<ReceivedCall> _answers = new();
    private int _tokens;

    /// <summary>The input of every execution, by its name.</summary>
    public IReadOnlyDictionary<string, string> Executions => _executions.ToDictionary(entry => entry.Key, entry => entry.Value.Input);

    /// <summary>The calls that ended a task or kept it alive, in the order of their arrival.</summary>
    public IReadOnlyCollection<ReceivedCall> TaskAnswers => _answers;

    /// <summary>Ends an execution: its name stays taken.</summary>
    public void Close(string name) => _executions[name] = (_executions[name].Input, false);

    /// <summary>Waits for an answer with a new token.</summary>
    public string AddTask()
    {
        // The alphabet of real tokens has characters that mean something in URLs and in shells.
        var token = $"AAAAKgAAAAIAAAAAAAAAA+/{Interlocked.Increment(ref _tokens).ToString(CultureInfo.InvariantCulture)}==";
        _tasks[token] = Waiting;
        return token;
    }

    public void ExpireTask(string token) => _tasks[token] = Ended;

    internal JsonObject Answer(ReceivedCall call) => call.Operation switch
    {
        "StartExecution" => Start(call),
        "SendTaskSuccess" => End(call, checkOutput: true),
        "SendTaskFailure" => End(call, checkOutput: false),
        "SendTaskHeartbeat" => Beat(call),
        _ => throw new RefusalException("UnknownOperationException", call.Operation),
    };

    private JsonObject Start(ReceivedCall call)
    {
        var (name, input) = (call.Text("name") ?? "", call.Text("input") ?? "{}");
        if (call.Text("stateMachineArn") != MachineArn)
        {
            throw new RefusalException("StateMachineDoesNotExist", $"State Machine Does Not Exist: '{call.Text("stateMachineArn")}'");
        }

        if (!NamePattern().IsMatch(name))
        {
            throw new RefusalException("InvalidName", $"Invalid Name: '{name}'");
        }

        CheckJson(input, "InvalidExecutionInput");
        var arn = $"{MachineArn.Replace("stateMachine", "execution", StringComparison.Ordinal)}:{name}";
        var stored = _executions.GetOrAdd(name, (input, true));
        return stored == (input, true)
            ? new JsonObject { ["executionArn"] = arn, ["startDate"] = 1_773_500_000.0 }
            : throw new RefusalException("ExecutionAlreadyExists", $"Execution Already Exists: '{arn}'");
    }

    private JsonObject End(ReceivedCall call, bool checkOutput)
    {
        var token = Known(call);
        if (checkOutput)
        {
            CheckJson(call.Text("output") ?? "", "InvalidOutput");
        }
        else if (call.Text("error")?.Length > 256 || call.Text("cause")?.Length > 32_768)
        {
            throw new RefusalException("ValidationException", "Error or cause is too long.");
        }

        if (!_tasks.TryUpdate(token, Ended, Waiting))
        {
            throw new RefusalException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
        }

        _answers.Enqueue(call);
        return [];
    }

    private JsonObject Beat(ReceivedCall call)
    {
        if (_tasks[Known(call)] == Ended)
        {
            throw new RefusalException("TaskTimedOut", "Task Timed Out: 'Provided task does not exist anymore'");
        }

        _answers.Enqueue(call);
        return [];
    }

    private string Known(ReceivedCall call) => call.Text("taskToken") is { } token && _tasks.ContainsKey(token)
        ? token
        : throw new RefusalException("InvalidToken", "Invalid Token: 'Invalid token'");

    private static void CheckJson(string text, string code)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
        }
        catch (JsonException exception)
        {
            throw new RefusalException(code, exception.Message);
        }
    }

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,80}\z")]
    private static partial Regex NamePattern();
}
