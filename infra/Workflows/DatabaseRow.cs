using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Workflows;

/// <summary>
/// The states that have the row of a file written, where its ingest asked for one. The function reads off the data of
/// the execution whether the file is at work, done or given up.
/// </summary>
internal sealed record DatabaseRow(string Choice, string Task, string Next)
{
    public ImmutableArray<ErrorHandler> Catches { get; init; } = [];

    /// <summary>The state to go to: there are none without a function.</summary>
    public string First(WorkflowArgs args) => args.RecordFunctionArn is null ? Next : Choice;

    public IEnumerable<State> States(WorkflowArgs args) => args.RecordFunctionArn is null ? [] :
    [
        new ChoiceState(Choice, [new Choice(Test.IsTrue("$.recordInDatabase"), Task)], Next),
        new TaskState(Task, "arn:aws:states:::lambda:invoke", 60, Next)
        {
            Parameters = Payload.Map(
                ("FunctionName", Payload.Text(args.RecordFunctionArn)), ("Payload", Payload.Path("$"))),
            // A database that changes to its standby is away for a minute or two.
            Retries =
            [
                new Retry(TaskErrors.Lambda),
                new Retry([TaskErrors.TaskFailed, TaskErrors.Timeout]) { MaxAttempts = 8 },
            ],
            Catches = Catches,
        },
    ];
}
