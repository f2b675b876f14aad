using System.Text.Json.Nodes;
using Alicerce.Infra.Tests.StateMachines;
using Alicerce.States;

namespace Alicerce.Infra.Tests.Workflows;

/// <summary>
/// The services around the process machine: by default one worker is online and does its work in five minutes, and
/// people approve within the hour. A test changes what it is about.
/// </summary>
internal sealed class ProcessWorld
{
    public const string Bucket = "incoming";
    public const string Key = "incoming/2026/01/02/ana/1/report.csv";
    public const string Pk = $"FILE#{Bucket}#{Key}";
    public const string JobId = "0123456789abcdef0123456789abcdef01234567";

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, Queue<Func<TaskCall, TaskAnswer>>> _once = [];
    private readonly Dictionary<string, Func<TaskCall, TaskAnswer>> _always = [];

    public FilesTable Files { get; } = new();

    public List<TaskCall> Calls { get; } = [];

    public List<JsonObject> Events { get; } = [];

    public List<JsonObject> Alerts { get; } = [];

    /// <summary>What Auto Scaling says of each instance: id, lifecycle and health.</summary>
    public List<(string Id, string Lifecycle, string Health)> Instances { get; } = [("i-1", "InService", "Healthy")];

    public int Desired { get; set; } = 1;

    /// <summary>The instances whose agent answers.</summary>
    public HashSet<string> Online { get; } = ["i-1"];

    public JsonObject? Item => Files.Find(Pk, "META");

    public static JsonObject Input(long size = 10, string mediaType = "text/csv", bool recordInDatabase = false) => new()
    {
        ["pk"] = Pk,
        ["sk"] = "META",
        ["bucket"] = Bucket,
        ["key"] = Key,
        ["versionId"] = "v1",
        ["etag"] = "e1",
        ["sequencer"] = "0055AED6DCD90281E5",
        ["size"] = size,
        ["mediaType"] = mediaType,
        ["sha256"] = "00",
        ["jobId"] = JobId,
        ["recordInDatabase"] = recordInDatabase,
    };

    /// <summary>The item as the ingest function leaves it.</summary>
    public ProcessWorld WithItem(string status = "INGESTED", string jobId = JobId)
    {
        Files.Put(Pk, "META", new JsonObject
        {
            ["status"] = status,
            ["gsi1pk"] = $"STATUS#{status}",
            ["jobId"] = jobId,
        });
        return this;
    }

    /// <summary>The next call of a state has this answer; later ones again the usual.</summary>
    public ProcessWorld Once(string state, Func<TaskCall, TaskAnswer> answer)
    {
        if (!_once.TryGetValue(state, out var answers))
        {
            _once[state] = answers = [];
        }

        answers.Enqueue(answer);
        return this;
    }

    public ProcessWorld Always(string state, Func<TaskCall, TaskAnswer> answer)
    {
        _always[state] = answer;
        return this;
    }

    public TaskAnswer Answer(TaskCall call)
    {
        Calls.Add(call);
        if (_once.TryGetValue(call.State, out var answers) && answers.TryDequeue(out var once))
        {
            return once(call);
        }

        return _always.TryGetValue(call.State, out var always) ? always(call) : Usual(call);
    }

    public TaskAnswer Usual(TaskCall call) => call.Resource switch
    {
        "arn:aws:states:::dynamodb:updateItem" => Update(call),
        "arn:aws:states:::lambda:invoke" => TaskAnswer.Success(new JsonObject { ["StatusCode"] = 200 }),
        "arn:aws:states:::lambda:invoke.waitForTaskToken" =>
            TaskAnswer.Success(new JsonObject { ["decision"] = "approve" }, TimeSpan.FromMinutes(50)),
        "arn:aws:states:::aws-sdk:autoscaling:describeAutoScalingGroups" => TaskAnswer.Success(Groups()),
        "arn:aws:states:::aws-sdk:autoscaling:setDesiredCapacity" => Scale(call),
        "arn:aws:states:::aws-sdk:ssm:describeInstanceInformation" => TaskAnswer.Success(Information(call)),
        "arn:aws:states:::aws-sdk:ssm:sendCommand.waitForTaskToken" => Work(TimeSpan.FromMinutes(5)),
        "arn:aws:states:::events:putEvents" => Collect(call, Events, "Entries"),
        "arn:aws:states:::sns:publish" => Collect(call, Alerts, null),
        var resource => throw new NotSupportedException($"`{resource}` is played by nobody."),
    };

    /// <summary>A worker that does its work.</summary>
    public static TaskAnswer Work(TimeSpan time) => TaskAnswer.Success(
        new JsonObject
        {
            ["manifest"] = $"results/{JobId}/manifest.json",
            ["sha256"] = "ff",
            ["files"] = 3,
            ["records"] = 42,
        },
        time,
        Beat);

    public static TaskAnswer WorkFails(string error) =>
        TaskAnswer.Fail(error, "line 7", TimeSpan.FromMinutes(2), Beat);

    private TaskAnswer Update(TaskCall call)
    {
        try
        {
            Files.Update(call.Parameters);
            return TaskAnswer.Success();
        }
        catch (TaskFailedException failure)
        {
            return TaskAnswer.Fail(failure.Error, failure.Cause);
        }
    }

    private JsonObject Groups() => new()
    {
        ["AutoScalingGroups"] = new JsonArray(new JsonObject
        {
            ["DesiredCapacity"] = Desired,
            [nameof(Instances)] = new JsonArray([.. Instances.Select(instance => new JsonObject
            {
                ["InstanceId"] = instance.Id,
                ["LifecycleState"] = instance.Lifecycle,
                ["HealthStatus"] = instance.Health,
            })]),
        }),
    };

    private TaskAnswer Scale(TaskCall call)
    {
        Desired = (int)call.Parameters["DesiredCapacity"]!;
        return TaskAnswer.Success();
    }

    private JsonObject Information(TaskCall call) => new()
    {
        ["InstanceInformationList"] = new JsonArray([.. call.Parameters["Filters"]![0]!["Values"]!.AsArray()
            .Where(id => Online.Contains((string)id!))
            .Select(id => new JsonObject { ["InstanceId"] = (string)id!, ["PingStatus"] = "Online" })]),
    };

    private static TaskAnswer Collect(TaskCall call, List<JsonObject> into, string? list)
    {
        into.AddRange(list is null
            ? [call.Parameters]
            : call.Parameters[list]!.AsArray().Select(entry => entry!.AsObject()));
        return TaskAnswer.Success();
    }
}
