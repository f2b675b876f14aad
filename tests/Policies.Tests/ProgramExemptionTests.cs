namespace Alicerce.Policies.Tests;

public sealed class ProgramExemptionTests
{
    [Test]
    public void Nothing_mandatory_is_exempt_but_what_a_drill_throws_away([Values("dev", "staging", "prod")] string stage)
    {
        var configuration = AwsFoundationPack.For(Stack(stage)).InitialConfig;

        var levels =
            from exemption in ProgramExemptions.For(Stack(stage))
            where !exemption.Resource.StartsWith(ProgramExemptions.DrillPrefix, StringComparison.Ordinal)
            let rule = AwsFoundationPack.Rules.Single(rule => rule.Name == exemption.Policy)
            select configuration.GetValueOrDefault(rule.Name)?.EnforcementLevel ?? rule.EnforcementLevel;
        Assert.That(levels, Is.Not.Empty.And.All.EqualTo(EnforcementLevel.Advisory));
    }

    [Test]
    public void Reasons_are_sentences([Values("dev", "staging", "prod")] string stage) =>
        Assert.That(
            ProgramExemptions.For(Stack(stage)).Select(exemption => exemption.Reason), Has.All.Match("^[A-Z`].*\\.$"));

    [Test]
    public void Other_programs_have_no_exemptions([Values("dev", "staging", "prod")] string stage) =>
        Assert.That(ProgramExemptions.For(Stack(stage, "shop")), Is.Empty);

    [TestCase("alicerce", PolicyOutcome.Exempt)]
    [TestCase("shop", PolicyOutcome.Violation)]
    public async Task An_exempt_resource_is_counted_and_not_reported(string project, PolicyOutcome expected)
    {
        var stack = Stack("prod", project);
        var tester = new PolicyTester(AwsFoundationPack.For(stack)) { Stack = stack };

        var report = await tester.RunAsync(
            [TestResource.Of<LB.TargetGroup>("balancer", new() { ["protocol"] = "HTTP" })]);

        Assert.That(report.For("targets-are-reached-over-tls").Single().Outcome, Is.EqualTo(expected));
    }

    private static StackInfo Stack(string stage, string project = "alicerce") =>
        new() { Name = stage, Project = project, IsKnown = true };
}
