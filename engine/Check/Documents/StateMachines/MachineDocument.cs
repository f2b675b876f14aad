namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads definitions in the Amazon States Language as AWS Step Functions does.</summary>
public static class MachineDocument
{
    /// <summary>From the quotas of AWS Step Functions.</summary>
    private const int MaxBytes = 1024 * 1024;

    private static readonly string[] Fields =
        ["Comment", "StartAt", "States", "Version", "TimeoutSeconds", "QueryLanguage"];

    public static IEnumerable<string> Problems(Document document)
    {
        var machine = document.Root;
        if (!machine.IsObject)
        {
            return [machine.Is("but a state machine is an object. Give it `StartAt` and `States`.")];
        }

        bool? isExpress = document.IsUnknown("type") ? null : document.Input("type") is "EXPRESS";
        return
        [
            .. document.Bytes > MaxBytes
                ? [$"`{machine.Path}` has {document.Bytes} bytes where a state machine can have {MaxBytes}. Move parts of " +
                    "it into machines of their own."]
                : Array.Empty<string>(),
            .. Machine(machine, new Surroundings(QueryLanguage.JsonPath, isExpress)),
            .. StateNames.Twins(machine),
        ];
    }

    /// <param name="surroundings">Those of the machine around it.</param>
    public static IEnumerable<string> Machine(Part machine, Surroundings surroundings) =>
    [
        .. Names.Unknown(machine, Fields, "a state machine"),
        .. Language(machine),
        .. Times.Whole(machine["TimeoutSeconds"], least: 1),
        .. MachineStates.Problems(machine, surroundings.With(machine)),
    ];

    /// <summary>What a machine or a state says of its language.</summary>
    public static IEnumerable<string> Language(Part owner) =>
        owner["QueryLanguage"] is { IsUnknown: false, Text: not ("JSONPath" or "JSONata") } language
            ? [language.Is("but must be `JSONPath` or `JSONata`. Write one of them.")]
            : [];
}
