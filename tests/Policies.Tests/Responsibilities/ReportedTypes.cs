namespace Alicerce.Policies.Tests.Responsibilities;

/// <summary>Finds on which types of resources a rule reports violations.</summary>
internal static class ReportedTypes
{
    /// <summary>The types that the rule says itself, and those that its examples show.</summary>
    public static async Task<IReadOnlyCollection<string>> OfAsync(IRuleExamples tests)
    {
        var rule = (Policy)tests.Rule;
        var types = new HashSet<string>((rule as ResourcePolicy)?.ResourceTypes ?? [], StringComparer.Ordinal);
        foreach (var example in tests.Examples.Where(example => example.Kind == ExampleKind.Violating))
        {
            var tester = new PolicyTester(new PolicyPack("test") { Policies = [rule] })
            {
                Config = new Dictionary<string, PolicyConfiguration>
                {
                    [rule.Name] = new()
                    {
                        EnforcementLevel = EnforcementLevel.Mandatory,
                        Properties = example.Config ?? [],
                    },
                },
            };
            var report = await tester.RunAsync(example.Resources);
            types.UnionWith(report.Violations.Where(violation => violation.Urn.Length > 0).Select(TypeOf));
        }

        return types;
    }

    // The types of the parents stand before that of the resource.
    private static string TypeOf(PolicyResult violation) => violation.Urn.Split("::", 4)[2].Split('$')[^1];
}
