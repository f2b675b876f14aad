using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Workflows;

/// <summary>
/// The states of the process machine. Only the execution that claimed a file writes what becomes of it: a newer upload
/// under the same key takes the item over.
/// </summary>
internal sealed class ProcessMachine(WorkflowArgs args)
{
    private const string Begin = "Begin";
    private const string Claim = "Claim";
    private const string FindWorker = ProcessWork.First;
    private const string Failed = ProcessEnds.Failed;
    private const int SpareSeconds = 60 * 60;

    private const string Own = "executionArn = :execution";

    public MachineDefinition Define() => new(
        "Processes a file from claim to announcement",
        Begin,
        (args.Approval?.TimeoutSeconds ?? 0) + ((1 + ProcessWork.MaxLost) * args.WorkTimeoutSeconds) + SpareSeconds,
        [
            .. Claiming(),
            .. Processing().CompensatedBy(Failed),
            .. new ProcessEnds(args).States(),
        ]);

    private DatabaseRow RowOfStart => new("WantsRow", "RecordInDatabase", AfterRow);

    // The item says already that the file is done: a database that is away for long does not undo that.
    private static DatabaseRow RowOfRun => new("RunWantsRow", "RecordRunInDatabase", "Announce")
    {
        Catches = [ProcessEnds.GoOn("Announce")],
    };

    private string AfterRow => args.Approval is null ? FindWorker : ProcessApproval.First;

    private IEnumerable<State> Processing() =>
        [.. RowOfStart.States(args), .. Asking(), .. new ProcessWork(args).States(), .. Finishing()];

    private IEnumerable<State> Claiming() =>
    [
        new PassState(Begin, Claim)
        {
            Comment = "Counters, and what is said of an error that says nothing",
            ResultPath = "$.work",
            Parameters = Payload.Map(
                ("rounds", Payload.Number(0)),
                ("lost", Payload.Number(0)),
                ("unexplained", Payload.Map(("Error", "Unexplained"), ("Cause", "The state gave no cause.")))),
        },
        new FileUpdate(Claim, RowOfStart.First(args))
        {
            Comment = "One execution has a file at a time, and only for the version that is listed",
            Status = FileStates.Running,
            StatusKey = FileUpdate.KeyOf(FileStates.Running),
            Sets =
            [
                ("jobId", "S", Payload.Path("$.jobId")),
                ("executionArn", "S", Payload.Path("$$.Execution.Id")),
            ],
            Removes = ["error"],
            Condition = "(attribute_not_exists(#set0) OR #set0 = :set0) AND (attribute_not_exists(#status) " +
                "OR #status IN (:ingested, :failed) OR #set1 = :set1)",
            ConditionValues = [(":ingested", FileStates.Ingested), (":failed", FileStates.Failed)],
            Catches =
            [
                new ErrorHandler([TaskErrors.ConditionFailed], ProcessEnds.AlreadyRunning),
                new ErrorHandler([TaskErrors.All], Failed),
            ],
        }.ToTask(args.TableName),
    ];

    private IEnumerable<State> Asking() => args.Approval is null ? [] : new ProcessApproval(args, args.Approval).States();

    private IEnumerable<State> Finishing() =>
    [
        new FileUpdate(ProcessWork.Next, "KeepRun")
        {
            Comment = "When a newer upload has the item, the run is kept and announced all the same",
            Status = FileStates.Done,
            StatusKey = FileUpdate.KeyOf(FileStates.Done),
            Sets =
            [
                ("manifest", "S", Payload.Path("$.run.manifest")),
                ("manifestSha256", "S", Payload.Path("$.run.sha256")),
                ("resultFiles", "N", Payload.Computed(Intrinsics.Format("{}", "$.run.files"))),
                ("resultRecords", "N", Payload.Computed(Intrinsics.Format("{}", "$.run.records"))),
            ],
            Condition = Own,
            ConditionValues = [(":execution", Payload.Path("$$.Execution.Id"))],
            Catches = [new ErrorHandler([TaskErrors.ConditionFailed], "KeepRun")],
        }.ToTask(args.TableName),
        new RunHistory("KeepRun", RowOfRun.First(args), FileStates.Done, "manifest", "$.run.manifest")
            .ToTask(args.TableName),
        .. RowOfRun.States(args),
        new Announcement("Announce", "Processed", FileStates.Done, Payload.Path("$.run.manifest")).ToTask(args.Bus),
        new SucceedState("Processed"),
    ];
}
