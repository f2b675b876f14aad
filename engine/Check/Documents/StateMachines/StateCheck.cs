using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads one state.</summary>
public static class StateCheck
{
    public static IEnumerable<string> Problems(Part state, Surroundings machine)
    {
        if (state.IsUnknown)
        {
            return [];
        }

        if (!state.IsObject)
        {
            return [state.Is("but a state is an object. Give it a `Type`.")];
        }

        if (state["Type"] is not { } type)
        {
            return [state.Lacks("Type", $"Write one of {TypeNames()}.")];
        }

        if (type.IsUnknown)
        {
            return [];
        }

        if (type.Text is not { } name || !StateFields.Types.Contains(name))
        {
            return
            [
                type.Is("which is no type of state. " + (
                    type.Text is { } text && Spelling.Nearest(text, StateFields.Types) is { } nearest
                        ? $"Did you mean `{nearest}`?"
                        : $"Write one of {TypeNames()}.")),
            ];
        }

        var surroundings = machine.With(state);
        return
        [
            .. MachineDocument.Language(state),
            .. StateFields.Problems(state, name, surroundings.Language),
            .. Shape.Text(state["Comment"]),
            .. StateFields.GoesOn(name) ? Next(state) : [],
            .. DataFlow.Problems(state, surroundings),
            .. ErrorHandling.Problems(state, surroundings),
            .. OfType(state, name, surroundings),
            // The language of a state is its own: the machines inside of it have that of the machine around it.
            .. StateNames.Inner(state).SelectMany(inner => MapCheck.Inner(inner, state, machine)),
        ];
    }

    private static IEnumerable<string> OfType(Part state, string type, Surroundings surroundings) => type switch
    {
        "Task" => TaskCheck.Problems(state, surroundings),
        "Choice" => ChoiceCheck.Problems(state, surroundings),
        "Wait" => Wait(state, surroundings),
        "Fail" => Fail(state, surroundings),
        "Parallel" => Parallel(state),
        "Map" => MapCheck.Problems(state, surroundings),
        _ => [],
    };

    private static IEnumerable<string> Next(Part state) =>
    [
        .. Shape.Text(state["Next"]),
        .. state["End"] is { IsUnknown: false, Value: not PropertyValue.Bool { Value: true } } end
            ? [end.Is("but can only be `true`. Write that, or take it out.")]
            : Array.Empty<string>(),
        .. (state.Has("Next"), state.Has("End")) switch
        {
            (true, true) => [$"`{state.PathOf("Next")}` and `{state.PathOf("End")}` are given together. Keep one of them."],
            (false, false) => [state.Lacks("Next", "Name the state that comes next, or write `\"End\": true`.")],
            _ => Array.Empty<string>(),
        },
    ];

    private static IEnumerable<string> Wait(Part state, Surroundings surroundings) =>
    [
        .. surroundings.Language is QueryLanguage.Jsonata
            ? Shape.Alternatives(state, oneIsNeeded: true, "Seconds", "Timestamp")
            : Shape.Alternatives(state, oneIsNeeded: true, "Seconds", "SecondsPath", "Timestamp", "TimestampPath"),
        .. Times.WholeOrExpression(state["Seconds"], surroundings, least: 0),
        .. TimestampText.OrExpression(state["Timestamp"], surroundings),
        .. PathText.Reference(state["SecondsPath"]),
        .. PathText.Reference(state["TimestampPath"]),
    ];

    private static IEnumerable<string> Fail(Part state, Surroundings surroundings) =>
    [
        .. Shape.Alternatives(state, oneIsNeeded: false, "Error", "ErrorPath"),
        .. Shape.Alternatives(state, oneIsNeeded: false, "Cause", "CausePath"),
        .. new[] { state["Error"], state["Cause"] }.SelectMany(part => Shape.Text(part).Concat(
            surroundings.Language is QueryLanguage.Jsonata ? JsonataText.Maybe(part) : [])),
        .. new[] { state["ErrorPath"], state["CausePath"] }.SelectMany(PathText.OrIntrinsic),
    ];

    private static IEnumerable<string> Parallel(Part state) => state["Branches"] is { } branches
        ? Shape.Filled(branches)
        : [state.Lacks("Branches", "Give it a list of machines.")];

    private static string TypeNames() => string.Join(", ", StateFields.Types.Select(type => $"`{type}`"));
}
