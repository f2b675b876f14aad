using Alicerce.Golden;

namespace Alicerce.Policies.Tests.Profiles;

public sealed class StageProfileTests
{
    [Test]
    public void Each_stage_has_its_profile([Values] Stage stage) =>
        GoldenFile.AssertMatches(FileOf(stage), StageProfile.Write(stage));

    [Test]
    public async Task A_profile_judges_every_stack_as_one_of_its_stage(
        [Values] Stage profile, [Values("dev", "staging", "prod")] string name)
    {
        var stack = new StackInfo { Name = name, Project = "shop", IsKnown = true };
        var configured = new PolicyTester(AwsFoundationPack.For(stack)) { Stack = stack, Config = Read(profile) };
        var own = new StackInfo { Name = Words.Kebab(profile.ToString()), Project = "shop", IsKnown = true };

        Assert.That(
            await OutcomesAsync(configured),
            Is.EqualTo(await OutcomesAsync(new PolicyTester(AwsFoundationPack.For(own)) { Stack = own })));
    }

    private static async Task<IEnumerable<string>> OutcomesAsync(PolicyTester tester)
    {
        var report = await tester.RunAsync(
        [
            TestResource.Of<Rds.Instance>("database", new() { ["backupRetentionPeriod"] = 7 }),
            TestResource.Of<DynamoDB.Table>("files"),
            TestResource.Of<CloudWatch.LogGroup>("logs", new() { ["retentionInDays"] = 30 }),
            TestResource.Of<S3.Bucket>("uploads"),
            TestResource.Of<Vpc.SecurityGroupIngressRule>("app", new()
            {
                ["ipProtocol"] = "tcp",
                ["fromPort"] = 8080,
                ["toPort"] = 8080,
                ["cidrIpv4"] = "0.0.0.0/0",
            }),
        ]);
        return report.Results.Select(
            result => $"{result.Policy} {result.EnforcementLevel} {result.Outcome} {result.Message}");
    }

    private static Dictionary<string, PolicyConfiguration> Read(Stage stage) =>
        PolicyValue.ParseJson(StageProfile.Write(stage))
            .AsMap(PolicyValue.ReadValue)
            .ToDictionary(entry => entry.Key, entry => Configuration(entry.Value));

    private static PolicyConfiguration Configuration(PolicyValue value)
    {
        if (value.Kind == PolicyValueKind.Text)
        {
            return Level(value);
        }

        var properties = new PropertyBag(value.AsMap(PolicyValue.ReadValue));
        properties.Remove("enforcementLevel", out var level);
        return new PolicyConfiguration { EnforcementLevel = Level(level), Properties = properties };
    }

    private static EnforcementLevel Level(PolicyValue value) =>
        Enum.Parse<EnforcementLevel>(value.AsText(), ignoreCase: true);

    private static string FileOf(Stage stage) => $"policies/profiles/{Words.Kebab(stage.ToString())}.json";
}
