using System.Reflection;

namespace Alicerce.Policies.Tests;

/// <summary>What people can set about rules.</summary>
public sealed class SettingTests
{
    private static readonly IReadOnlyList<IRuleExamples> Tested =
    [
        .. from type in Assembly.GetExecutingAssembly().GetTypes()
           where type is { IsAbstract: false } && type.IsAssignableTo(typeof(IRuleExamples))
           select (IRuleExamples)Activator.CreateInstance(type)!,
    ];

    private static IEnumerable<TestCaseData> Settings() =>
        from tests in Tested
        from name in ((Policy)tests.Rule).ConfigSchema?.Properties.Keys ?? []
        select new TestCaseData(tests, name).SetArgDisplayNames(tests.Rule.Info.Id, name);

    [TestCaseSource(nameof(Settings))]
    public void Has_a_type_and_a_default(IRuleExamples tests, string name)
    {
        var schema = ((Policy)tests.Rule).ConfigSchema!.Properties[name];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(schema["type"] ?? schema["enum"], Is.Not.Null);
            Assert.That(schema.ContainsKey("default"), Is.True, "A pack has to work as it comes.");
        }
    }

    [TestCaseSource(nameof(Settings))]
    public async Task Changes_the_verdict_of_an_example(IRuleExamples tests, string name)
    {
        var changed = 0;
        foreach (var example in tests.Examples.Where(example => example.Config?.ContainsKey(name) == true))
        {
            var without = new PropertyBag(example.Config!.Where(setting => setting.Key != name));
            var before = await Examples.RunAsync(tests.Rule, example with { Config = without });
            changed += before.ToString() == (await Examples.RunAsync(tests.Rule, example)).ToString() ? 0 : 1;
        }

        Assert.That(changed, Is.Positive, $"Show in an example of `{tests.Rule.Info.Id}` what `{name}` does.");
    }

    [TestCase("backup retention", "rds-instance-keeps-backups", "minimumDays")]
    [TestCase("log retention", "log-group-keeps-logs", "minimumDays")]
    [TestCase("open ports", "only-authorized-ports-are-open-to-the-world", "tcpPorts")]
    [TestCase("risky ports", "high-risk-ports-are-closed-to-the-world", "ports")]
    [TestCase("allowed ranges of addresses", "administration-ports-are-closed-to-the-world", "allowedRanges")]
    [TestCase("instance families", "instance-type-is-current", "allowed")]
    [TestCase("required tags", "auto-scaling-group-propagates-tags", "keys")]
    [TestCase("recovery point objective", "backups-meet-recovery-point-objective", "maximumHours")]
    [TestCase("recovery time objective", "rds-instance-is-multi-az", "maximumMinutes")]
    public void Is_there_for_each_threshold(string threshold, string rule, string name) =>
        Assert.That(
            AwsFoundationPack.Rules.Single(policy => policy.Name == rule).ConfigSchema?.Properties.Keys,
            Does.Contain(name),
            threshold);

    [TestCase("rds-instance-keeps-backups", "minimumDays", 0)]
    [TestCase("rds-instance-keeps-backups", "minimumDays", "a week")]
    [TestCase("only-authorized-ports-are-open-to-the-world", "tcpPorts", "https")]
    [TestCase("administration-ports-are-closed-to-the-world", "allowedRanges", "office")]
    public void Refuses_what_makes_no_sense(string rule, string name, object value)
    {
        var stack = new StackInfo { Name = "prod", Project = "shop", IsKnown = true };
        var given = name.EndsWith('s') && name != "minimumDays" ? PolicyValue.List((string)value) : PolicyValue.From(value);
        var tester = new PolicyTester(AwsFoundationPack.For(stack))
        {
            Stack = stack,
            Config = new Dictionary<string, PolicyConfiguration>
            {
                [rule] = new() { Properties = new() { [name] = given } },
            },
        };

        Assert.That(
            () => tester.AnalyzeAsync(TestResource.Of<S3.Bucket>("uploads")),
            Throws.InstanceOf<PolicyConfigException>().With.Message.Contains($"{rule}: {name}"));
    }
}
