namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Checks that every state of a machine, and of the machines inside of it, has a name of its own.</summary>
public static class StateNames
{
    public static IEnumerable<string> Twins(Part machine) => All(machine)
        .GroupBy(state => state.Name)
        .Where(group => group.Count() > 1)
        .Select(group => group.Last().Part.Not(
            $"has the name of `{group.First().Part.Path}`. Give every state of a machine a name of its own."));

    private static IEnumerable<(string Name, Part Part)> All(Part machine) =>
        (machine["States"]?.Fields ?? []).SelectMany(state => Inner(state.Part).SelectMany(All).Prepend(state));

    /// <summary>The machines inside of a state.</summary>
    public static IEnumerable<Part> Inner(Part state) => state["Type"]?.Text switch
    {
        "Parallel" => state["Branches"]?.Items ?? [],
        "Map" => new[] { state["ItemProcessor"], state["Iterator"] }.OfType<Part>(),
        _ => [],
    };
}
