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

    public static Task<Plan> PlanAsync(bool isComplete = true, bool logsData = false) =>
        Plan.OfAsync(() => _ = new Workflow("process", Args(isComplete, logsData)));

    public static async Task<string> DefinitionAsync(bool isComplete = true) =>
        (string)(await PlanAsync(isComplete)).Find("aws:sfn/stateMachine:StateMachine")["definition"]!;
}
