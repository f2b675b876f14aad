using Alicerce.Infra.Workflows;

namespace Alicerce.Infra.Tests.Workflows;

/// <summary>The process machine with everything that it may have.</summary>
internal static class GivenWorkflow
{
    public const long ApprovalFromBytes = 1000;

    public static WorkflowArgs Args(bool isComplete = true, bool logsData = false) => new()
    {
        Account = Given.Account(),
        Prefix = "alicerce-test",
        TableName = "files",
        TableArn = "arn:table",
        Bus = new EventBus("files", new EventBusArgs { Prefix = "alicerce-test" }),
        Worker = new WorkerTarget
        {
            GroupName = "workers",
            GroupArn = "arn:group",
            DocumentName = "process",
            DocumentArn = "arn:document",
            LogGroupName = "/aws/ssm/process",
        },
        Approval = !isComplete ? null : new ApprovalStep
        {
            NotifyFunctionArn = "arn:notify",
            FromBytes = ApprovalFromBytes,
            MediaTypes = ["application/*"],
        },
        RecordFunctionArn = isComplete ? (Input<string>)"arn:record" : null,
        AlertTopicArn = isComplete ? (Input<string>)"arn:alerts" : null,
        AlertKeyArn = isComplete ? (Input<string>)"arn:key" : null,
        DataKeyArn = "arn:key",
        LogExecutionData = logsData,
    };

    /// <summary>With everything, and the names by which <c>app/local</c> knows what it plays.</summary>
    public static Func<WorkflowArgs> OnOneComputer() => () => new()
    {
        Account = Given.Account(),
        Prefix = "alicerce-local",
        TableName = "files",
        TableArn = "arn:table",
        Bus = new EventBus("files", new EventBusArgs { Prefix = "alicerce-local" }),
        Worker = new WorkerTarget
        {
            GroupName = "workers",
            GroupArn = "arn:group",
            DocumentName = "process",
            DocumentArn = "arn:document",
            LogGroupName = "log.jsonl",
        },
        Approval = new ApprovalStep { NotifyFunctionArn = "notify", FromBytes = 10 * 1024 * 1024 },
        RecordFunctionArn = "record",
        AlertTopicArn = "alerts",
    };

    public static Task<Plan> PlanAsync(bool isComplete = true, bool logsData = false) =>
        PlanAsync(() => Args(isComplete, logsData));

    public static Task<string> DefinitionAsync(bool isComplete = true) => DefinitionAsync(() => Args(isComplete));

    public static async Task<string> DefinitionAsync(Func<WorkflowArgs> args) =>
        (string)(await PlanAsync(args)).Find("aws:sfn/stateMachine:StateMachine")["definition"]!;

    private static Task<Plan> PlanAsync(Func<WorkflowArgs> args) => Plan.OfAsync(() => _ = new Workflow("process", args()));
}
