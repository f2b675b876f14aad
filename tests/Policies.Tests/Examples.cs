namespace Alicerce.Policies.Tests;

/// <summary>The examples of a rule: those that its tests list, and what follows from them.</summary>
internal static class Examples
{
    private static readonly Example[] Others =
    [
        new(ExampleKind.NotApplicable, "A volume", [TestResource.Of<Ebs.Volume>("data")]),
        new(ExampleKind.NotApplicable, "A queue", [TestResource.Of<Sqs.Queue>("orders")]),
    ];

    /// <summary>Every example of the rule, at least one of each kind that is possible.</summary>
    public static async Task<IReadOnlyList<Example>> OfAsync(IRuleExamples tests) =>
    [
        .. tests.Examples,
        .. Has(tests, ExampleKind.NotApplicable) ? [] : await OfAnotherTypeAsync(tests),
        .. Has(tests, ExampleKind.Undecided) ? [] : await WithUnknownAsync(tests),
    ];

    /// <summary>Runs a rule on an example.</summary>
    public static Task<PolicyReport> RunAsync(IRule rule, Example example) =>
        TesterFor(rule, example, EnforcementLevel.Mandatory).RunAsync(example.Resources);

    /// <summary>What runs a rule, with the configuration of an example.</summary>
    public static PolicyTester TesterFor(IRule rule, Example example, EnforcementLevel level) =>
        new(new PolicyPack("test") { Policies = [(Policy)rule] })
        {
            Config = new Dictionary<string, PolicyConfiguration>
            {
                [rule.Info.Id] = new() { EnforcementLevel = level, Properties = example.Config ?? [] },
            },
        };

    private static bool Has(IRuleExamples tests, ExampleKind kind) =>
        tests.Examples.Any(example => example.Kind == kind);

    private static async Task<IReadOnlyList<Example>> OfAnotherTypeAsync(IRuleExamples tests)
    {
        foreach (var other in Others)
        {
            if ((await RunAsync(tests.Rule, other)).Outcome == PolicyOutcome.NotApplicable)
            {
                return [other];
            }
        }

        return [];
    }

    // The first value, of an example that is decided, without which it is not.
    private static async Task<IReadOnlyList<Example>> WithUnknownAsync(IRuleExamples tests)
    {
        var decided = tests.Examples
            .Where(example => example.Kind is ExampleKind.Compliant or ExampleKind.Violating)
            .OrderBy(example => example.Kind);
        foreach (var candidate in decided.SelectMany(UnknownValue.In))
        {
            if (await RunAsync(tests.Rule, candidate) is { Outcome: PolicyOutcome.Undecided } report
                && report.Undecided.Select(result => result.UnknownPath).SequenceEqual(candidate.Expected))
            {
                return [candidate];
            }
        }

        return [];
    }
}
