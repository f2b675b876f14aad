using Alicerce.Protocol;

namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Reads the states of one machine and how they lead to one another.</summary>
public static class MachineStates
{
    private const int MaxNameLength = 80;
    private static readonly string[] Needed = ["StartAt", "States"];

    public static IEnumerable<string> Problems(Part machine, Surroundings surroundings)
    {
        var missing = Needed
            .Where(name => !machine.Has(name))
            .Select(name => machine.Lacks(name, name is "StartAt"
                ? "Name the state that comes first."
                : "Give the machine one state at least."));
        if (machine["States"] is not { IsObject: true } states)
        {
            return [.. missing, .. Shape.Mapping(machine["States"])];
        }

        var all = states.Fields.ToArray();
        return
        [
            .. missing,
            .. Shape.Text(machine["StartAt"]),
            .. all.Length == 0 ? [states.Not("is empty. Give the machine one state at least.")] : Array.Empty<string>(),
            .. all.Where(state => state.Name.Length is 0 or > MaxNameLength).Select(state => state.Part.Not(
                $"has a name of {state.Name.Length} characters where a state can have 1 to {MaxNameLength}. Rename it.")),
            .. all.SelectMany(state => StateCheck.Problems(state.Part, surroundings)),
            .. Targets(machine, all),
        ];
    }

    private static IEnumerable<string> Targets(Part machine, (string Name, Part Part)[] states)
    {
        var names = states.Select(state => state.Name).ToHashSet();
        var transitions = states.ToDictionary(state => state.Name, state => Transitions.Of(state.Part).ToArray());
        var targets = transitions.Values.SelectMany(parts => parts).Append(machine["StartAt"]).OfType<Part>().ToArray();
        var lost = targets.Where(target => target.Text is { } text && !names.Contains(text)).ToArray();
        foreach (var target in lost)
        {
            yield return target.Is("which is no state of this machine. " + (
                Spelling.Nearest(target.Text!, names) is { } nearest
                    ? $"Did you mean `{nearest}`?"
                    : "Name one of its states, or add it."));
        }

        // Where a target is not known or not right, it may be any state.
        if (lost.Length > 0 || targets.Any(target => target.Text is null) || machine["StartAt"] is not { Text: { } start })
        {
            yield break;
        }

        var reached = Reached(start, transitions);
        foreach (var (name, part) in states.Where(state => !reached.Contains(state.Name)))
        {
            yield return part.Not($"is a state that nothing leads to. Name `{name}` as a target, or take it out.");
        }

        if (states.Length > 0 && !states.Any(state => Ends(state.Part)))
        {
            yield return machine["States"]!.Not("has no state that ends it. Give one `\"End\": true`, or add a `Succeed` or `Fail`.");
        }
    }

    private static HashSet<string> Reached(string start, Dictionary<string, Part[]> transitions)
    {
        var reached = new HashSet<string>();
        var open = new Stack<string>([start]);
        while (open.TryPop(out var name))
        {
            if (reached.Add(name) && transitions.TryGetValue(name, out var targets))
            {
                foreach (var target in targets)
                {
                    open.Push(target.Text!);
                }
            }
        }

        return reached;
    }

    private static bool Ends(Part state) =>
        !state.IsObject || state["Type"] is null or { IsUnknown: true } or { Text: "Succeed" or "Fail" } ||
        state["End"] is { IsUnknown: true } or { Value: PropertyValue.Bool { Value: true } };
}
