using Alicerce.Infra.StateMachines;

namespace Alicerce.Infra.Workflows;

/// <summary>
/// A task that writes the item of a file, or of its history. Whatever it sets beside, it says since when the file is in
/// its state, by which the index finds it.
/// </summary>
internal sealed record FileUpdate(string Name, string Next)
{
    public const string Resource = "arn:aws:states:::dynamodb:updateItem";

    private const int TimeoutSeconds = 30;

    /// <summary>The state of the file: fixed, or out of the data of the execution.</summary>
    public required Payload Status { get; init; }

    /// <summary>The same as a key of the index.</summary>
    public required Payload StatusKey { get; init; }

    /// <summary>Attributes to set, each with its value and the letter of its type.</summary>
    public ImmutableArray<(string Attribute, string Type, Payload Value)> Sets { get; init; } = [];

    /// <summary>Attributes that no longer say anything.</summary>
    public ImmutableArray<string> Removes { get; init; } = [];

    /// <summary>What must hold for the item to be written.</summary>
    public string? Condition { get; init; }

    /// <summary>Values that only the condition needs.</summary>
    public ImmutableArray<(string Name, Payload Value)> ConditionValues { get; init; } = [];

    public string? Comment { get; init; }

    public ImmutableArray<ErrorHandler> Catches { get; init; } = [];

    public static Payload KeyOf(string status) => $"STATUS#{status}";

    public static Payload Text(Payload value) => Payload.Map(("S", value));

    public TaskState ToTask(Input<string> tableName)
    {
        var sets = Sets.Select((set, index) => ($"#set{index}", $":set{index}", set)).ToList();
        var removes = Removes.Select((attribute, index) => ($"#remove{index}", attribute)).ToList();
        var expression = "SET #status = :status, gsi1pk = :statusKey, gsi1sk = :time, updatedAt = :time" +
            string.Concat(sets.Select(set => $", {set.Item1} = {set.Item2}")) +
            (removes.Count == 0 ? "" : $" REMOVE {string.Join(", ", removes.Select(remove => remove.Item1))}");
        List<(string, Payload)> parameters =
        [
            ("TableName", Payload.Text(tableName)),
            ("Key", Payload.Map(("pk", Text(Payload.Path("$.pk"))), ("sk", Text(Payload.Path("$.sk"))))),
            ("UpdateExpression", expression),
            ("ExpressionAttributeNames", Payload.Map(
            [
                ("#status", "status"),
                .. sets.Select(set => (set.Item1, (Payload)set.set.Attribute)),
                .. removes.Select(remove => (remove.Item1, (Payload)remove.attribute)),
            ])),
            ("ExpressionAttributeValues", Payload.Map(
            [
                (":status", Text(Status)),
                (":statusKey", Text(StatusKey)),
                (":time", Text(Payload.Path("$$.State.EnteredTime"))),
                .. sets.Select(set => (set.Item2, Payload.Map((set.set.Type, set.set.Value)))),
                .. ConditionValues.Select(value => (value.Name, Text(value.Value))),
            ])),
        ];
        if (Condition is not null)
        {
            parameters.Add(("ConditionExpression", Condition));
        }

        return new TaskState(Name, Resource, TimeoutSeconds, Next)
        {
            Comment = Comment,
            Parameters = Payload.Map([.. parameters]),
            // A condition that does not hold is an answer; everything else may pass.
            Retries =
            [
                Retry.Never(TaskErrors.ConditionFailed),
                new Retry([TaskErrors.TaskFailed, TaskErrors.Timeout]),
            ],
            Catches = Catches,
        };
    }
}
