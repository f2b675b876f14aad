namespace Alicerce.Policies;

/// <summary>What a rule asks of one of several properties of a resource.</summary>
/// <param name="Path">The property, with dots where it is inside of something.</param>
/// <param name="IsMetBy">Whether a value is right.</param>
/// <param name="Wanted">What to set it to, in a sentence.</param>
internal sealed record Demand(string Path, Func<PolicyValue, bool> IsMetBy, string Wanted)
{
    /// <summary>Whether the default is right, while the program says nothing.</summary>
    public bool IsMetByDefault { get; init; }

    /// <summary>The value that repairs it, where there is one.</summary>
    public PolicyValue Repair { get; init; } = PolicyValue.Null;

    /// <summary>A demand that a switch is on.</summary>
    public static Demand On(string path) => new(path, PolicyValue.ReadBoolean, "true") { Repair = true };

    /// <summary>Reports every demand that a resource does not meet.</summary>
    /// <param name="context">The resource.</param>
    /// <param name="noun">What it is, in a sentence: <c>this user pool</c>.</param>
    /// <param name="demands">The demands.</param>
    public static void Check(ResourceContext context, string noun, params IReadOnlyList<Demand> demands) =>
        Find(context, noun, (_, message) => context.ReportViolation(message), demands);

    /// <summary>Finds every demand that a resource does not meet.</summary>
    /// <param name="context">The resource.</param>
    /// <param name="noun">What it is, in a sentence: <c>this user pool</c>.</param>
    /// <param name="unmet">Called for each, with what a violation says.</param>
    /// <param name="demands">The demands.</param>
    public static void Find(
        SingleResourceContext context,
        string noun,
        Action<Demand, string> unmet,
        params IReadOnlyList<Demand> demands) =>
        Judgement.ForEach(demands, (_, demand) =>
        {
            var value = context.Properties.At(demand.Path);
            if (value.Exists ? !demand.IsMetBy(value) : !demand.IsMetByDefault)
            {
                unmet(
                    demand,
                    $"`{demand.Path}` is {(value.Exists ? value : "not set")} on {noun}. Set it to {demand.Wanted}.");
            }
        });
}
