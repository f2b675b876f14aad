namespace Alicerce.Infra.StateMachines;

/// <summary>Finds what would stop a machine, before AWS does.</summary>
internal static class MachineCheck
{
    private const int LongestName = 80;
    private const int LongestExpressSeconds = 300;

    public static IReadOnlyList<string> FindMistakes(MachineDefinition machine, MachineType type) =>
    [
        .. Names(machine),
        .. Ways(machine),
        .. machine.States.SelectMany(state => state.Mistakes().Select(mistake => $"State `{state.Name}`: {mistake}")),
        .. Kind(machine, type),
    ];

    private static IEnumerable<string> Names(MachineDefinition machine)
    {
        foreach (var name in machine.States.GroupBy(state => state.Name).Where(group => group.Count() > 1))
        {
            yield return $"{name.Count()} states are named `{name.Key}`. Give each a name of its own.";
        }

        foreach (var state in machine.States.Where(state => state.Name.Length is 0 or > LongestName))
        {
            yield return $"The name `{state.Name}` has {state.Name.Length} characters. Use 1 to {LongestName}.";
        }
    }

    private static IEnumerable<string> Ways(MachineDefinition machine)
    {
        var states = machine.States.DistinctBy(state => state.Name).ToDictionary(state => state.Name);
        foreach (var state in machine.States)
        {
            foreach (var target in state.Targets.Distinct().Where(target => !states.ContainsKey(target)))
            {
                yield return $"State `{state.Name}` goes on to `{target}`, which does not exist. Add it or correct the name.";
            }
        }

        if (!states.ContainsKey(machine.StartAt))
        {
            yield return $"The first state is `{machine.StartAt}`, which does not exist. Add it or correct the name.";
            yield break;
        }

        var reached = new HashSet<string> { machine.StartAt };
        var next = new Queue<string>(reached);
        while (next.TryDequeue(out var name))
        {
            foreach (var target in states[name].Targets.Where(target => states.ContainsKey(target) && reached.Add(target)))
            {
                next.Enqueue(target);
            }
        }

        foreach (var name in states.Keys.Where(name => !reached.Contains(name)))
        {
            yield return $"No way leads to state `{name}`. Lead one there or remove it.";
        }
    }

    private static IEnumerable<string> Kind(MachineDefinition machine, MachineType type)
    {
        if (machine.TimeoutSeconds < 1)
        {
            yield return $"`{nameof(machine.TimeoutSeconds)}` is {machine.TimeoutSeconds}. Set it to 1 or more.";
        }

        if (type != MachineType.Express)
        {
            yield break;
        }

        if (machine.TimeoutSeconds > LongestExpressSeconds)
        {
            yield return $"`{nameof(machine.TimeoutSeconds)}` is {machine.TimeoutSeconds}, and an Express machine runs " +
                $"for {LongestExpressSeconds} seconds at most. Lower it.";
        }

        foreach (var task in machine.States.OfType<TaskState>().Where(task => task.WaitsForToken))
        {
            yield return $"State `{task.Name}` waits for a token, which only a Standard machine can. Change the type.";
        }
    }
}
