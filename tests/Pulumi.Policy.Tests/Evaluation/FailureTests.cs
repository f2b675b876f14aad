using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;
using Pulumirpc;

namespace Pulumi.Policy.Tests.Evaluation;

/// <summary>A policy that fails says so, and hides nothing.</summary>
public sealed class FailureTests
{
    private static readonly Action<ResourceContext> Break = context =>
        throw new FormatException($"`{context.Properties.Text("password")}` is not a number");

    [TestCase(EnforcementLevel.Mandatory, WireLevel.Mandatory, LogSeverity.Error)]
    [TestCase(EnforcementLevel.Remediate, WireLevel.Mandatory, LogSeverity.Error)]
    [TestCase(EnforcementLevel.Advisory, WireLevel.Advisory, LogSeverity.Warning)]
    public async Task Is_reported_at_its_level_between_the_results_of_the_others(
        EnforcementLevel level, WireLevel expected, LogSeverity severity)
    {
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Version = "1.0.0",
            Policies =
            [
                new ResourcePolicy("before") { Validate = context => context.ReportViolation("first") },
                new ResourcePolicy("broken") { EnforcementLevel = level, Validate = Break },
                new ResourcePolicy("after") { Validate = context => context.ReportViolation("last") },
            ],
        });

        var response = await served.Client.AnalyzeAsync(Given.Resource("p", "r", """{"password":"x1y"}"""));

        var log = served.Engine.Log.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                response.Diagnostics.Select(diagnostic => diagnostic.PolicyName),
                Is.EqualTo(new[] { "before", "broken", "after" }));
            Assert.That(response.Diagnostics[1].EnforcementLevel, Is.EqualTo(expected));
            Assert.That(response.Diagnostics[1].Message, Is.EqualTo(
                "policy 'broken' from policy pack 'pack@v1.0.0' failed, so it says nothing here: "
                + "FormatException: `x1y` is not a number"));
            Assert.That(log.Severity, Is.EqualTo(severity));
            Assert.That(log.Urn, Is.EqualTo(Given.Urn("p", "r")));
            Assert.That(log.Message, Does.Contain("'broken'").And.Contain(nameof(FailureTests)));
        }
    }

    [Test]
    public async Task Never_tells_a_secret()
    {
        var tester = new PolicyTester(new ResourcePolicy("broken")
        {
            Validate = context =>
            {
                context.Log.Info($"password {context.Properties.Text("password")}");
                context.ReportViolation($"password {context.Properties.Text("password")}");
                Break(context);
            },
        });

        var report = await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r", new PropertyBag
        {
            ["password"] = PolicyValue.Secret("hunter2"),
        }));

        Assert.That(report.Results.Select(result => result.Message), Has.None.Contains("hunter2"));
        Assert.That(report.Violations.Single().Message, Is.EqualTo("password [secret]"));
        Assert.That(tester.Log, Has.None.Contains("hunter2"));
        Assert.That(tester.Log, Has.Count.EqualTo(2));
    }

    [Test]
    public async Task Never_tells_a_secret_of_the_stack_configuration()
    {
        var tester = new PolicyTester(new ResourcePolicy("talkative")
        {
            Validate = context => context.ReportViolation(
                $"{context.Stack.Config.Text("shop:token")} in {context.Stack.Config.Text("shop:region")}"),
        })
        {
            Stack = new StackInfo
            {
                Config = new StackConfig(
                    new Dictionary<string, string> { ["shop:token"] = "t0ken", ["shop:region"] = "west" }, ["shop:token"]),
            },
        };

        var report = await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r"));

        Assert.That(report.Violations.Single().Message, Is.EqualTo("[secret] in west"));
    }

    [Test]
    public async Task An_awaited_failure_is_the_same()
    {
        var tester = new PolicyTester(new ResourcePolicy("broken")
        {
            ValidateAsync = async (_, cancellationToken) =>
            {
                await Task.Yield();
                cancellationToken.ThrowIfCancellationRequested();
                throw new InvalidOperationException("late");
            },
        });

        var report = await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r"));

        Assert.That(report.Failed.Single().Failure, Is.TypeOf<InvalidOperationException>());
    }

    [Test]
    public async Task Not_applicable_ends_the_callback_and_keeps_what_was_reported()
    {
        var tester = new PolicyTester(new ResourcePolicy("partly")
        {
            Validate = context =>
            {
                context.ReportViolation("before");
                context.NotApplicable("The rest does not concern this resource.");
            },
        });

        var report = await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r"));

        Assert.That(report.Violations, Has.Count.EqualTo(1));
        Assert.That(
            report.NotApplicable.Single().Message, Is.EqualTo("The rest does not concern this resource."));
    }

    [Test]
    public async Task A_violation_may_differ_from_its_policy()
    {
        var tester = new PolicyTester(new ResourcePolicy("several")
        {
            Severity = PolicySeverity.Low,
            Validate = context =>
            {
                context.ReportViolation("plain");
                context.ReportViolation(new Violation("grave")
                {
                    Severity = PolicySeverity.Critical,
                    EnforcementLevel = EnforcementLevel.Mandatory,
                });
            },
        });

        var report = await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r"));

        Assert.That(
            report.Violations.Select(found => (found.Severity, found.EnforcementLevel)),
            Is.EqualTo(new[]
            {
                (PolicySeverity.Low, EnforcementLevel.Advisory), (PolicySeverity.Critical, EnforcementLevel.Mandatory),
            }));
    }

    [Test]
    public async Task A_violation_cannot_be_disabled()
    {
        var tester = new PolicyTester(new ResourcePolicy("wrong")
        {
            Validate = context =>
                context.ReportViolation(new Violation("x") { EnforcementLevel = EnforcementLevel.Disabled }),
        });

        var report = await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r"));

        Assert.That(report.Failed.Single().Message, Does.Contain("cannot have the level `disabled`"));
    }
}
