namespace Alicerce.Engine.Check.Documents.StateMachines;

/// <summary>Where a state leads to.</summary>
public static class Transitions
{
    public static IEnumerable<Part> Of(Part state) =>
        new[] { state["Next"], state["Default"] }
            .OfType<Part>()
            .Concat((state["Catch"]?.Items ?? []).Select(catcher => catcher["Next"]).OfType<Part>())
            .Concat((state["Choices"]?.Items ?? []).Select(rule => rule["Next"]).OfType<Part>())
            .Concat(Unknown(state));

    /// <summary>An unknown part of a state may lead anywhere.</summary>
    private static IEnumerable<Part> Unknown(Part state) =>
        new[] { state, state["Catch"], state["Choices"] }
            .OfType<Part>()
            .SelectMany(part => part.Items.Append(part))
            .Where(part => part.IsUnknown);
}
