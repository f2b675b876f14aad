using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Workflows;

/// <summary>A task that adds a line to the history of a file: one item per run and end, beside the item of the file.</summary>
internal sealed record RunHistory(string Name, string Next, Payload Status, string Attribute, string AttributePath)
{
    public TaskState ToTask(Input<string> tableName) => new(Name, FileUpdate.Resource, 30, Next)
    {
        Parameters = Payload.Map(
            ("TableName", Payload.Text(tableName)),
            ("Key", Payload.Map(
                ("pk", FileUpdate.Text(Payload.Path("$.pk"))),
                ("sk", FileUpdate.Text(Payload.Computed(
                    Intrinsics.Format("RUN#{}#{}", "$.jobId", "$$.Execution.StartTime")))))),
            ("UpdateExpression",
                "SET #status = :status, #end = :end, #what = :what, startedAt = :started, executionArn = :execution"),
            ("ExpressionAttributeNames", Payload.Map(
                ("#status", "status"), ("#end", "endedAt"), ("#what", Attribute))),
            ("ExpressionAttributeValues", Payload.Map(
                (":status", FileUpdate.Text(Status)),
                (":end", FileUpdate.Text(Payload.Path("$$.State.EnteredTime"))),
                (":what", FileUpdate.Text(Payload.Path(AttributePath))),
                (":started", FileUpdate.Text(Payload.Path("$$.Execution.StartTime"))),
                (":execution", FileUpdate.Text(Payload.Path("$$.Execution.Id")))))),
        Retries = [new Retry([TaskErrors.TaskFailed, TaskErrors.Timeout])],
    };
}
