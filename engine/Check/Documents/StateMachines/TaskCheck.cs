namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads what is special in a task: what it runs and how long it may take.</summary>
public static class TaskCheck
{
    public static IEnumerable<string> Problems(Part state, Surroundings surroundings) =>
    [
        .. state["Resource"] switch
        {
            null => [state.Lacks("Resource", "Give the ARN of what the task runs.")],
            { IsUnknown: true } => Array.Empty<string>(),
            { Text: { } text } resource => TaskResource.Problem(text, surroundings) is { } problem ? [resource.Is(problem)] : [],
            var other => [other.Is("but must be the ARN of what the task runs. Write it.")],
        },
        .. Limits(state, surroundings),
    ];

    private static IEnumerable<string> Limits(Part state, Surroundings surroundings) =>
    [
        .. Shape.Alternatives(state, oneIsNeeded: false, "TimeoutSeconds", "TimeoutSecondsPath"),
        .. Shape.Alternatives(state, oneIsNeeded: false, "HeartbeatSeconds", "HeartbeatSecondsPath"),
        .. Times.WholeOrExpression(state["TimeoutSeconds"], surroundings, least: 1),
        .. Times.WholeOrExpression(state["HeartbeatSeconds"], surroundings, least: 1),
        .. PathText.Reference(state["TimeoutSecondsPath"]),
        .. PathText.Reference(state["HeartbeatSecondsPath"]),
        .. state["HeartbeatSeconds"] is { Number: { } beat } heartbeat &&
            state["TimeoutSeconds"]?.Number is { } end && beat >= end
            ? [heartbeat.Is($"which is not less than `{state.PathOf("TimeoutSeconds")}`. Lower it.")]
            : Array.Empty<string>(),
    ];
}
