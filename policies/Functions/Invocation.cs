namespace Alicerce.Policies.Functions;

/// <summary>A trigger with a function of the stack that it calls.</summary>
/// <param name="Trigger">What calls.</param>
/// <param name="Function">The function.</param>
/// <param name="Alias">The alias that it calls the function by; null when it calls the newest version.</param>
internal sealed record Invocation(FunctionTrigger Trigger, StackResource Function, StackResource? Alias)
{
    /// <summary>The functions of the stack that a trigger calls.</summary>
    public static IReadOnlyList<Invocation> Of(FunctionTrigger trigger, StackResources resources)
    {
        var byAlias = Judgement.Matching(resources.OfType(FunctionTypes.Alias), trigger.Invokes)
            .SelectMany(
                alias => Judgement.Matching(
                    resources.OfType(FunctionTypes.Function), function => alias.RefersTo("functionName", function)),
                (alias, function) => new Invocation(trigger, function, alias));
        var direct = Judgement.Matching(resources.OfType(FunctionTypes.Function), trigger.Invokes)
            .Select(function => new Invocation(trigger, function, Alias: null));
        return [.. byAlias, .. direct];
    }

    /// <summary>
    /// Whether a resource that belongs to the function belongs to what is called: the alias, or the newest version.
    /// </summary>
    /// <param name="companion">A permission or an invoke configuration.</param>
    /// <param name="function">Its property that names the function.</param>
    public bool Concerns(StackResource companion, string function)
    {
        var ofFunction = Alias is null
            ? companion.RefersTo(function, Function)
            : companion.References(function).Contains(Alias) || companion.RefersTo(function, Function);
        return ofFunction && IsQualifiedBy(companion.Declared("qualifier"), companion);
    }

    private bool IsQualifiedBy(PolicyValue qualifier, StackResource companion) => Alias is null
        ? !qualifier.Exists || qualifier.AsText() == "$LATEST"
        : qualifier.Exists && companion.RefersTo("qualifier", Alias, "name");
}
