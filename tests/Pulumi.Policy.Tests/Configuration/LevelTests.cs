using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Configuration;

/// <summary>Which level is in force, of those that pack, policy, initial configuration and user give.</summary>
public sealed class LevelTests
{
    [TestCase(null, null, null, null, EnforcementLevel.Advisory)]
    [TestCase(EnforcementLevel.Mandatory, null, null, null, EnforcementLevel.Mandatory)]
    [TestCase(EnforcementLevel.Mandatory, EnforcementLevel.Advisory, null, null, EnforcementLevel.Advisory)]
    [TestCase(null, EnforcementLevel.Disabled, "p=Mandatory", null, EnforcementLevel.Mandatory)]
    [TestCase(null, EnforcementLevel.Mandatory, "all=Advisory", null, EnforcementLevel.Advisory)]
    [TestCase(null, null, "all=Disabled,p=Mandatory", null, EnforcementLevel.Mandatory)]
    [TestCase(null, null, "p=Disabled", "all=Mandatory", EnforcementLevel.Mandatory)]
    [TestCase(null, null, "all=Mandatory", "p=Advisory", EnforcementLevel.Advisory)]
    [TestCase(EnforcementLevel.Remediate, null, null, null, EnforcementLevel.Mandatory)]
    [TestCase(null, EnforcementLevel.Mandatory, null, "p=Disabled", null)]
    public async Task The_later_source_wins(
        EnforcementLevel? pack, EnforcementLevel? policy, string? initial, string? user, EnforcementLevel? expected)
    {
        var tester = new PolicyTester(new PolicyPack("pack")
        {
            EnforcementLevel = pack ?? EnforcementLevel.Advisory,
            InitialConfig = Parse(initial),
            Policies =
            [
                new ResourcePolicy("p")
                {
                    EnforcementLevel = policy,
                    Validate = context => context.ReportViolation("x"),
                },
            ],
        })
        {
            Config = Parse(user),
        };

        var report = await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r"));

        Assert.That(report.Violations.SingleOrDefault()?.EnforcementLevel, Is.EqualTo(expected));
    }

    [Test]
    public async Task Properties_are_merged_name_by_name()
    {
        var tester = new PolicyTester(new PolicyPack("pack")
        {
            InitialConfig = new Dictionary<string, PolicyConfiguration>
            {
                ["p"] = new() { Properties = new PropertyBag { ["a"] = 1, ["b"] = 2 } },
            },
            Policies =
            [
                new ResourcePolicy("p")
                {
                    ConfigSchema = PolicyConfigSchema.Parse(
                        """{"properties":{"a":{"type":"number","default":9},"c":{"type":"number","default":3}}}"""),
                    Validate = context => context.ReportViolation(
                        $"{context.Config.Integer("a")} {context.Config.Integer("b")} {context.Config.Integer("c")}"),
                },
            ],
        })
        {
            Config = new Dictionary<string, PolicyConfiguration>
            {
                ["p"] = new() { Properties = new PropertyBag { ["b"] = 20 } },
            },
        };

        var report = await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r"));

        Assert.That(report.Violations.Single().Message, Is.EqualTo("1 20 3"));
    }

    private static Dictionary<string, PolicyConfiguration> Parse(string? levels) =>
        (levels?.Split(',') ?? []).Select(entry => entry.Split('=')).ToDictionary(
            entry => entry[0],
            entry => (PolicyConfiguration)Enum.Parse<EnforcementLevel>(entry[1]));
}
