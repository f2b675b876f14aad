using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Evaluation;

/// <summary>Exemptions are honoured, shown, counted, and end.</summary>
public sealed class ExemptionTests
{
    private static readonly TestResource Site = TestResource.Of<SimpleResource>("public-site");

    private static PolicyPack Pack(params PolicyExemption[] exemptions) => new("pack")
    {
        Version = "1.0.0",
        Policies =
        [
            new ResourcePolicy("is-private")
            {
                EnforcementLevel = EnforcementLevel.Mandatory,
                Validate = context => context.ReportViolation("It is public."),
            },
            new StackPolicy("all-private")
            {
                Validate = context =>
                {
                    foreach (var resource in context.Resources)
                    {
                        context.ReportViolation(resource, "It is public.");
                    }
                },
            },
        ],
        Exemptions = exemptions,
    };

    [TestCase("public-site", true)]
    [TestCase("public-*", true)]
    [TestCase("public-sit?", true)]
    [TestCase("urn:pulumi:*::simple:index:Resource::public-site", true)]
    [TestCase("private-*", false)]
    [TestCase("urn:pulumi:prod::*", false)]
    public async Task Covers_the_resources_that_its_pattern_names(string pattern, bool isExempt)
    {
        var tester = new PolicyTester(Pack(new PolicyExemption("is-private", pattern, "It is the web site.")));

        var report = await tester.AnalyzeAsync(Site);

        Assert.That(report.Outcome, Is.EqualTo(isExempt ? PolicyOutcome.Exempt : PolicyOutcome.Violation));
    }

    [TestCase("*", PolicyOutcome.Exempt)]
    [TestCase("public-*", PolicyOutcome.Violation)]
    public async Task Covers_the_stack_only_with_every_resource(string pattern, PolicyOutcome expected)
    {
        var policy = new StackPolicy("has-budget") { Validate = context => context.ReportViolation("It has none.") };
        var pack = new PolicyPack("pack")
        {
            Policies = [policy],
            Exemptions = [new PolicyExemption("has-budget", pattern, "The account has one.")],
        };

        var report = await new PolicyTester(pack).AnalyzeStackAsync([Site]);

        Assert.That(report.Outcome, Is.EqualTo(expected));
    }

    [Test]
    public async Task Is_shown_with_its_reason_and_counted()
    {
        var tester = new PolicyTester(Pack(
            new PolicyExemption("is-private", "public-site", "It is the web site.")
            {
                Expires = new DateOnly(2999, 1, 1),
            },
            new PolicyExemption("all-private", "public-site", "It is the web site.")));

        var report = await tester.RunAsync([Site]);

        Assert.That(report.Violations, Is.Empty);
        Assert.That(report.Exempt, Has.Count.EqualTo(2));
        Assert.That(tester.Log, Is.EqualTo(new[]
        {
            "info: exempt from policy 'is-private' until 2999-01-01: It is the web site.\nIt is public.",
            "info: exempt from policy 'all-private': It is the web site.\nIt is public.",
            "info: 2 violations are exempt from policies of pack 'pack'",
        }));
    }

    [TestCase("2026-06-30T23:59:59Z", PolicyOutcome.Exempt)]
    [TestCase("2026-07-01T00:00:00Z", PolicyOutcome.Violation)]
    public async Task Ends_after_its_last_day(string now, PolicyOutcome expected)
    {
        var exemption = new PolicyExemption("is-private", "public-site", "Until the move.")
        {
            Expires = new DateOnly(2026, 6, 30),
        };
        var tester = new PolicyTester(Pack(exemption)) { Clock = new StoppedClock(now) };

        var report = await tester.AnalyzeAsync(Site);

        Assert.That(report.Outcome, Is.EqualTo(expected));
        Assert.That(
            report.Results[0].Message.Contains(
                "An exemption from this policy ended on 2026-06-30: Until the move.", StringComparison.Ordinal),
            Is.EqualTo(expected == PolicyOutcome.Violation));
    }

    [Test]
    public async Task Takes_the_policy_out_of_what_passed_on_the_wire()
    {
        await using var served = await ServedPack.StartAsync(
            Pack(new PolicyExemption("is-private", "public-site", "It is the web site.")));

        var response = await served.Client.AnalyzeAsync(Given.Resource("p", "public-site", "{}"));

        Assert.That(response.Diagnostics, Is.Empty);
        Assert.That(response.NotApplicable.Single().PolicyName, Is.EqualTo("is-private"));
        Assert.That(served.Engine.Log.Single().Message, Does.StartWith("exempt from policy 'is-private'"));
    }

    [Test]
    public async Task Keeps_a_remediation_away_and_says_so()
    {
        var tester = new PolicyTester(new PolicyPack("pack")
        {
            Policies =
            [
                new ResourcePolicy("repair")
                {
                    EnforcementLevel = EnforcementLevel.Remediate,
                    Remediate = context => context.Set("value", true),
                },
            ],
            Exemptions = [new PolicyExemption("repair", "public-site", "It is the web site.")],
        });

        var report = await tester.RemediateAsync(Site);

        Assert.That(report.Remediated, Is.Empty);
        Assert.That(tester.Log.Single(), Is.EqualTo(
            "info: exempt from policy 'repair': It is the web site.\nIts remediation is left out."));
    }

    [Test]
    public void Needs_a_reason_and_a_policy_that_exists() =>
        Assert.That(
            () => new PolicyTester(Pack(
                new PolicyExemption("is-private", "a", " "), new PolicyExemption("is-privat", "b", "Typed wrong."))),
            Throws.TypeOf<PolicyPackException>().With.Message.EqualTo(
                "The exemption of `a` from `is-private` has no reason. Say why the policy does not hold there.\n"
                + "The exemption of `b` names the policy `is-privat`, which pack `pack` does not have. Correct the name "
                + "or remove the exemption."));
}
