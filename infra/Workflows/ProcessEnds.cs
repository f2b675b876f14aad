using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Workflows;

/// <summary>The ends of an execution that did not process its file: each is written down, announced and alerted.</summary>
internal sealed class ProcessEnds(WorkflowArgs args)
{
    public const string AlreadyRunning = "AlreadyRunning";
    public const string Superseded = "Superseded";
    public const string Failed = "Failed";
    public const string Rejected = "Rejected";
    public const string Expired = "Expired";

    private const string RecordEnd = "RecordEnd";
    private const string KeepEnd = "KeepEnd";
    private const string AnnounceEnd = "AnnounceEnd";
    private const string Alert = "Alert";
    private const string Stop = "Stop";

    private static DatabaseRow RowOfEnd => new("EndWantsRow", "RecordEndInDatabase", AnnounceEnd)
    {
        Catches = [GoOn(AnnounceEnd)],
    };

    private string AfterAnnouncement => args.AlertTopicArn is null ? Stop : Alert;

    public IEnumerable<State> States() =>
    [
        new SucceedState(AlreadyRunning) { Comment = "Another execution has the file, or had it" },
        .. args.Approval is null ? [] : Approval(),
        End(Failed, FileStates.Failed),
        new FileUpdate(RecordEnd, KeepEnd)
        {
            Status = Payload.Path("$.end.status"),
            StatusKey = Payload.Computed(Intrinsics.Format("STATUS#{}", "$.end.status")),
            Sets = [("error", "S", Payload.Path("$.end.reason.Error"))],
            Removes = ["approvalId"],
            Condition = "executionArn = :execution",
            ConditionValues = [(":execution", Payload.Path("$$.Execution.Id"))],
            // The item may be that of a newer upload by now. Whatever stops this, people still hear of the end.
            Catches = [GoOn(KeepEnd)],
        }.ToTask(args.TableName),
        new RunHistory(KeepEnd, RowOfEnd.First(args), Payload.Path("$.end.status"), "error", "$.end.reason.Error")
            .ToTask(args.TableName) with { Catches = [GoOn(RowOfEnd.First(args))] },
        .. RowOfEnd.States(args),
        new Announcement(AnnounceEnd, AfterAnnouncement, Payload.Path("$.end.status"), Payload.Null).ToTask(args.Bus)
            with { Catches = [GoOn(AfterAnnouncement)] },
        .. args.AlertTopicArn is null ? [] : Alerting(args.AlertTopicArn),
        new FailState(Stop, "$.end.reason.Error", "$.end.reason.Cause"),
    ];

    /// <summary>For what may fail without keeping people from hearing of the end.</summary>
    public static ErrorHandler GoOn(string next) => new([TaskErrors.All], next) { ResultPath = "$.unrecorded" };

    private static State[] Approval() =>
    [
        new SucceedState(Superseded) { Comment = "A newer upload has the item, and an execution of its own" },
        End(Rejected, FileStates.Rejected),
        End(Expired, FileStates.Expired),
    ];

    // Some errors come without a cause, and a path that leads nowhere would stop the execution here.
    private static PassState End(string name, string status) => new(name, RecordEnd)
    {
        Parameters = Payload.Map(
            ("status", status),
            ("reason", Payload.Computed(Intrinsics.JsonMerge("$.work.unexplained", "$.failure")))),
        ResultPath = "$.end",
    };

    private static State[] Alerting(Input<string> topicArn) =>
    [
        new TaskState(Alert, "arn:aws:states:::sns:publish", 30, Stop)
        {
            Parameters = Payload.Map(
                ("TopicArn", Payload.Text(topicArn)),
                ("Subject", "A file was not processed"),
                ("Message", Payload.Map(
                    ("status", Payload.Path("$.end.status")),
                    ("error", Payload.Path("$.end.reason.Error")),
                    ("cause", Payload.Path("$.end.reason.Cause")),
                    ("bucket", Payload.Path("$.bucket")),
                    ("key", Payload.Path("$.key")),
                    ("jobId", Payload.Path("$.jobId")),
                    ("execution", Payload.Path("$$.Execution.Id"))))),
            Retries = [new Retry([TaskErrors.TaskFailed, TaskErrors.Timeout])],
            Catches = [GoOn(Stop)],
        },
    ];
}
