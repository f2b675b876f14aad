namespace Alicerce.Policies.Tests.UntunedPrograms;

/// <summary>What the whole pack says about a program that nobody wrote for it.</summary>
internal static class Findings
{
    /// <summary>
    /// The findings of a stack without a stage, which is judged as production: the rule and the resource, in the order
    /// of the alphabet, those that stop the deployment with an exclamation mark.
    /// </summary>
    public static async Task<IReadOnlyList<string>> OfAsync(params TestResource[] resources)
    {
        var stack = new StackInfo { Name = "web", Project = "example", IsKnown = true, IsDryRun = true };
        var report = await new PolicyTester(AwsFoundationPack.For(stack)) { Stack = stack }.RunAsync(resources);
        Assert.That(report.Failed, Is.Empty);
        return
        [
            .. report.Violations
                .Select(violation =>
                    (violation.EnforcementLevel == EnforcementLevel.Mandatory ? "! " : "")
                    + $"{violation.Policy} {NameOf(violation.Urn)}".TrimEnd())
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string NameOf(string? urn) => urn?.Split("::")[^1] ?? "";
}
