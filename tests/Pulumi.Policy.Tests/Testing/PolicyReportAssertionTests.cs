using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Testing;

/// <summary>What a test of a policy expects, and how it fails.</summary>
public sealed class PolicyReportAssertionTests
{
    private const string Urn = "urn:pulumi:test::test::simple:index:Resource::";

    private static PolicyTester Tester() => new(new PolicyPack("test")
    {
        Policies =
        [
            new ResourcePolicy<SimpleResource>("is-true")
            {
                EnforcementLevel = EnforcementLevel.Mandatory,
                Validate = (resource, context) =>
                {
                    if (resource.Value != true)
                    {
                        context.ReportViolation("`value` is false. Set it to true.");
                    }
                },
            },
            new ResourcePolicy<SimpleResource>("has-text")
            {
                EnforcementLevel = EnforcementLevel.Remediate,
                Remediate = (resource, context) => context.Set("text", "set"),
            },
            new StackPolicy("whole") { Validate = context => context.NotApplicable("small") },
        ],
        Exemptions = [new PolicyExemption("is-true", "old", "It goes next month.")],
    });

    private static TestResource Resource(string name, PolicyValue value) =>
        TestResource.Of<SimpleResource>(name, new PropertyBag { ["value"] = value });

    [Test]
    public async Task Takes_a_report_that_is_as_expected()
    {
        var report = await Tester().RunAsync(
            [Resource("good", true), Resource("bad", false), Resource("later", PolicyValue.Unknown()), Resource("old", false)]);

        report
            .ShouldBeCompliant("is-true", "good")
            .ShouldBeViolated("is-true", "bad", "Set it to true")
            .ShouldBeViolated("is-true", $"{Urn}bad")
            .ShouldBeUndecided("is-true", "later", "value")
            .ShouldBeExempt("is-true", "old")
            .ShouldRemediate("has-text", "good", "text", "set")
            .ShouldNotApply("whole");
        (await Tester().AnalyzeAsync(Resource("good", true))).ShouldBeCompliant();
    }

    [Test]
    public async Task Shows_what_the_policy_said_instead()
    {
        var report = await Tester().AnalyzeAsync(Resource("bad", false));
        var said = $"\n  Violation is-true {Urn}bad [Mandatory]: `value` is false. Set it to true.";

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => report.ShouldBeCompliant(), Fails($"Expected no policy to object. These do:{said}"));
            Assert.That(() => report.ShouldBeCompliant("is-true", "bad"), Fails(
                $"Expected the policy `is-true` to hold on `bad`. It says:{said}"));
            Assert.That(() => report.ShouldBeViolated("is-true", saying: "other"), Fails(
                $"Expected the policy `is-true` to be violated saying `other`. It says:{said}"));
            Assert.That(() => report.ShouldBeViolated("is-true", "d"), Fails(
                $"Expected the policy `is-true` to be violated on `d`. It says:{said}"));
            Assert.That(() => report.ShouldBeUndecided("is-true", path: "value"), Fails(
                $"Expected the policy `is-true` to be undecided for want of `value`. It says:{said}"));
            Assert.That(() => report.ShouldNotApply("is-treu"), Fails(
                "Expected the policy `is-treu` not to apply. It did not run; these did: `is-true`, `has-text`."));
        }
    }

    [Test]
    public async Task Compares_what_a_remediation_leaves_behind()
    {
        var report = await Tester().RemediateAsync(Resource("good", true));

        Assert.That(
            () => report.ShouldRemediate("has-text", property: "text", value: "other"),
            Throws.TypeOf<PolicyAssertionException>()
                .With.Message.StartsWith("Expected the policy `has-text` to remediate so that `text` is other. It says:"));
    }

    private static NUnit.Framework.Constraints.EqualStringConstraint Fails(string message) =>
        Throws.TypeOf<PolicyAssertionException>().With.Message.EqualTo(message);
}
