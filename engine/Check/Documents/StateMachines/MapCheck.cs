namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads what is special in a map: what it goes over, and how.</summary>
public static class MapCheck
{
    private const int MaxLabelLength = 40;
    private const double MaxBatchBytes = 262144;

    private static readonly string[] OnlyDistributed =
    [
        "ItemReader", "ItemBatcher", "ResultWriter", "Label", "ToleratedFailureCount", "ToleratedFailureCountPath",
        "ToleratedFailurePercentage", "ToleratedFailurePercentagePath",
    ];

    public static IEnumerable<string> Problems(Part state, Surroundings surroundings) =>
    [
        .. Shape.Alternatives(state, oneIsNeeded: true, "ItemProcessor", "Iterator"),
        .. Pairs(state, "ItemSelector", "Parameters"),
        .. Pairs(state, "Items", "ItemsPath"),
        .. Pairs(state, "MaxConcurrency", "MaxConcurrencyPath"),
        .. Pairs(state, "ToleratedFailureCount", "ToleratedFailureCountPath"),
        .. Pairs(state, "ToleratedFailurePercentage", "ToleratedFailurePercentagePath"),
        .. Times.WholeOrExpression(state["MaxConcurrency"], surroundings, least: 0),
        .. Times.WholeOrExpression(state["ToleratedFailureCount"], surroundings, least: 0),
        .. Times.WholeOrExpression(state["ToleratedFailurePercentage"], surroundings, least: 0, most: 100),
        .. PathText.Reference(state["ItemsPath"]),
        .. PathText.Reference(state["MaxConcurrencyPath"]),
        .. PathText.Reference(state["ToleratedFailureCountPath"]),
        .. PathText.Reference(state["ToleratedFailurePercentagePath"]),
        .. state["Items"] is { IsList: false } items ? JsonataText.Expression(items) : [],
        .. state["Label"] is { Text.Length: > MaxLabelLength } label
            ? [label.Is($"which has {label.Text!.Length} characters where {MaxLabelLength} are allowed. Shorten it.")]
            : Shape.Text(state["Label"]),
        .. Integration(state["ItemReader"]),
        .. ReaderConfig(state["ItemReader"]?["ReaderConfig"], surroundings),
        .. Integration(state["ResultWriter"]),
        .. Batcher(state["ItemBatcher"], surroundings),
        .. Mode(state, surroundings),
    ];

    /// <summary>A machine inside of a state.</summary>
    /// <param name="around">What the state has from the machine that it is in.</param>
    public static IEnumerable<string> Inner(Part machine, Part state, Surroundings around)
    {
        if (!machine.IsObject)
        {
            return Shape.Mapping(machine);
        }

        if (state["Type"]?.Text is not "Map")
        {
            return MachineDocument.Machine(machine, around);
        }

        // A distributed map runs its items as executions of their own.
        var type = machine["ProcessorConfig"]?["ExecutionType"];
        bool? isExpress = type is { IsUnknown: true } ? null : around.IsExpress == true || type?.Text is "EXPRESS";
        return MachineStates.Problems(machine, (around with { IsExpress = isExpress }).With(machine));
    }

    private static IEnumerable<string> Pairs(Part owner, string one, string other) =>
        Shape.Alternatives(owner, oneIsNeeded: false, one, other);

    private static IEnumerable<string> Integration(Part? part) => part switch
    {
        null or { IsUnknown: true } => [],
        { IsObject: true } when part.Has("Resource") => Shape.Text(part["Resource"]),
        // A writer may only say how the results look, and leave them where they are.
        { IsObject: true } when part.Has("WriterConfig") => [],
        { IsObject: true } => [part.Lacks("Resource", "Write what reads or writes, such as `arn:aws:states:::s3:getObject`.")],
        _ => Shape.Mapping(part),
    };

    private static IEnumerable<string> ReaderConfig(Part? config, Surroundings surroundings) => config is null
        ? []
        :
        [
            .. Pairs(config, "MaxItems", "MaxItemsPath"),
            .. Times.WholeOrExpression(config["MaxItems"], surroundings, least: 1, most: 100000000),
            .. PathText.Reference(config["MaxItemsPath"]),
        ];

    private static IEnumerable<string> Batcher(Part? batcher, Surroundings surroundings) => batcher is null
        ? []
        :
        [
            .. Shape.Mapping(batcher),
            .. Pairs(batcher, "MaxItemsPerBatch", "MaxItemsPerBatchPath"),
            .. Pairs(batcher, "MaxInputBytesPerBatch", "MaxInputBytesPerBatchPath"),
            .. Times.WholeOrExpression(batcher["MaxItemsPerBatch"], surroundings, least: 0),
            .. Times.WholeOrExpression(batcher["MaxInputBytesPerBatch"], surroundings, least: 0, most: MaxBatchBytes),
            .. PathText.Reference(batcher["MaxItemsPerBatchPath"]),
            .. PathText.Reference(batcher["MaxInputBytesPerBatchPath"]),
        ];

    private static IEnumerable<string> Mode(Part state, Surroundings surroundings)
    {
        var config = state["ItemProcessor"]?["ProcessorConfig"];
        var mode = config?["Mode"];
        if (config is { IsUnknown: true } || mode is { IsUnknown: true } || state["ItemProcessor"] is { IsUnknown: true })
        {
            return [];
        }

        if (mode?.Text is not "DISTRIBUTED")
        {
            return
            [
                .. Shape.OneOf(mode, "INLINE", "DISTRIBUTED"),
                .. OnlyDistributed.Where(state.Has).Select(name => state[name]!.Not(
                    "is for distributed maps. Set `ProcessorConfig.Mode` to `DISTRIBUTED`, or take it out.")),
            ];
        }

        return surroundings.IsExpress == true
            ? [mode.Is("but an Express workflow has no distributed maps. Write `INLINE`, or use a Standard workflow.")]
            : config!.Has("ExecutionType")
                ? Shape.OneOf(config["ExecutionType"], "STANDARD", "EXPRESS")
                : [config.Lacks("ExecutionType", "Write `STANDARD` or `EXPRESS`.")];
    }
}
