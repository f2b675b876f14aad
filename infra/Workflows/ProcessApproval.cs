using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Workflows;

/// <summary>The states that ask a person.</summary>
internal sealed class ProcessApproval(WorkflowArgs args, ApprovalStep step)
{
    public const string First = "NeedsApproval";

    private const string Wait = "WaitForApproval";
    private const string Request = "RequestApproval";
    private const string Resume = "Resume";

    public IEnumerable<State> States() =>
    [
        new ChoiceState(
            First,
            [
                new Choice(Test.IsAtLeast("$.size", step.FromBytes), Wait),
                .. step.MediaTypes.Select(type => new Choice(Test.IsLike("$.mediaType", type), Wait)),
            ],
            ProcessWork.First),
        Update(Wait, Request, FileStates.WaitingApproval, []),
        new TaskState(Request, "arn:aws:states:::lambda:invoke.waitForTaskToken", step.TimeoutSeconds, Resume)
        {
            Parameters = Payload.Map(
                ("FunctionName", Payload.Text(step.NotifyFunctionArn)),
                ("Payload", Payload.Map(
                    ("taskToken", Payload.Path("$$.Task.Token")),
                    ("executionArn", Payload.Path("$$.Execution.Id")),
                    ("jobId", Payload.Path("$.jobId")),
                    ("pk", Payload.Path("$.pk")),
                    ("bucket", Payload.Path("$.bucket")),
                    ("key", Payload.Path("$.key")),
                    ("size", Payload.Path("$.size")),
                    ("mediaType", Payload.Path("$.mediaType"))))),
            Retries = [new Retry(TaskErrors.Lambda)],
            Catches =
            [
                new ErrorHandler([TaskErrors.Timeout], ProcessEnds.Expired),
                new ErrorHandler(["ApprovalRejected"], ProcessEnds.Rejected),
            ],
        },
        Update(Resume, ProcessWork.First, FileStates.Running, ["approvalId"]),
    ];

    private TaskState Update(string name, string next, string status, ImmutableArray<string> removes) =>
        new FileUpdate(name, next)
        {
            Status = status,
            StatusKey = FileUpdate.KeyOf(status),
            Removes = removes,
            Condition = "executionArn = :execution",
            ConditionValues = [(":execution", Payload.Path("$$.Execution.Id"))],
            Catches = [new ErrorHandler([TaskErrors.ConditionFailed], ProcessEnds.Superseded)],
        }.ToTask(args.TableName);
}
