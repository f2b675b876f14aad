namespace Alicerce.Policies.Tests.Programs;

/// <summary>The whole pack, as it judges a production stack.</summary>
internal static class Production
{
    public static PolicyPack Pack => AwsFoundationPack.For(new StackInfo { Name = "prod", Project = "p" });

    /// <summary>The rules that stop the resources, once for each violation.</summary>
    public static async Task<IEnumerable<string>> MandatoryAsync(params TestResource[] resources)
    {
        var report = await new PolicyTester(Pack).RunAsync(resources);
        Assert.That(report.Failed, Is.Empty);
        return from violation in report.Violations
               where violation.EnforcementLevel == EnforcementLevel.Mandatory
               select violation.Policy;
    }
}
