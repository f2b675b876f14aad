using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Evaluation;

/// <summary>A remediation changes what it names, and nothing else.</summary>
public sealed class RemediationTests
{
    private static ResourcePolicy Repair(Action<RemediationContext> remediate, string name = "repair") => new(name)
    {
        EnforcementLevel = EnforcementLevel.Remediate,
        Remediate = remediate,
    };

    private static async Task<PropertyObject> RunAsync(PropertyBag properties, Action<RemediationContext> remediate)
    {
        var tester = new PolicyTester(Repair(remediate));
        var report = await tester.RemediateAsync(TestResource.Of<SimpleResource>("r", properties));
        Assert.That(report.Remediated, Has.Count.EqualTo(1), report.ToString());
        return report.Remediated[0].Properties;
    }

    [Test]
    public async Task Sends_back_untouched_what_it_does_not_name()
    {
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Version = "1.0.0",
            Policies = [Repair(context => context.Set("rules[0].port", 443))],
        });
        var json = $$"""
            {
              "__defaults": ["name"],
              "rules": [{ "port": 80, "open": null }, "{{Signatures.UnknownString}}"],
              "password": { "{{Signatures.Key}}": "{{Signatures.Secret}}", "value": "hunter2" },
              "code": { "{{Signatures.Key}}": "{{Signatures.Asset}}", "hash": "abc", "text": "x" },
              "arn": "{{Signatures.UnknownNumber}}",
              "deep": { "__internal": { "a": [[], {}] } }
            }
            """;
        var expected = Struct.Parser.ParseJson(json);
        expected.Fields["rules"].ListValue.Values[0].StructValue.Fields["port"] = Value.ForNumber(443);

        var response = await served.Client.RemediateAsync(Given.Resource("p", "r", json));

        Assert.That(response.Remediations.Single().Properties, Is.EqualTo(expected));
    }

    [Test]
    public async Task Sets_and_removes_by_path()
    {
        var changed = await RunAsync(
            new PropertyBag
            {
                ["tags"] = new PropertyBag { ["old"] = "x", ["cost:center"] = "1" },
                ["list"] = PolicyValue.List("a", "b", "c"),
            },
            context =>
            {
                context.Set("tags[\"cost:center\"]", "2");
                context.Set("tags.a.b.c", true);
                context.Remove("tags.old");
                context.Remove("list[1]");
                context.Set("list[2]", "d");
                context.Remove("absent.at.all");
                context.Set("made[0].name", "first");
            });

        Assert.That(
            PolicyValue.Object(changed.Names.Select(name => KeyValuePair.Create(name, changed[name]))).ToString(),
            Is.EqualTo("{tags: {cost:center: 2, a: {b: {c: true}}}, list: [a, c, d], made: [{name: first}]}"));
    }

    [Test]
    public async Task Keeps_secrets_secret()
    {
        var changed = await RunAsync(
            new PropertyBag
            {
                ["password"] = PolicyValue.Secret("hunter2"),
                ["box"] = PolicyValue.Secret(new PropertyBag { ["a"] = "x" }),
            },
            context =>
            {
                context.Set("copy", context.Properties["password"]);
                context.Set("inner", context.Properties["box"].AsObject()["a"]);
                context.Set("password", "changed");
                context.Set("box.a", "y");
                context.SetSecret("fresh", "z");
            });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(changed.Names, Has.All.Matches<string>(name => changed.IsSecret(name!)));
            Assert.That(changed.Text("copy"), Is.EqualTo("hunter2"));
            Assert.That(changed.Text("inner"), Is.EqualTo("x"));
            Assert.That(changed.Text("password"), Is.EqualTo("changed"));
            Assert.That(changed["box"].AsObject().Text("a"), Is.EqualTo("y"));
        }
    }

    [Test]
    public async Task Says_nothing_when_nothing_changes()
    {
        var tester = new PolicyTester(Repair(context => context.Set("value", true)));

        var report = await tester.RemediateAsync(
            TestResource.Of<SimpleResource>("r", new PropertyBag { ["value"] = true }));

        Assert.That(report.Outcome, Is.EqualTo(PolicyOutcome.Compliant), report.ToString());
    }

    [Test]
    public async Task Hands_its_result_to_the_next_policy()
    {
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Version = "1.0.0",
            Policies =
            [
                Repair(context => context.Set("names[0]", "one"), "first"),
                Repair(
                    context => context.Set("names[1]", $"{context.Properties["names"].AsList()[0]}-two"), "second"),
            ],
        });

        var response = await served.Client.RemediateAsync(Given.Resource("p", "r", "{}"));

        Assert.That(response.Remediations.Select(step => step.PolicyName), Is.EqualTo(new[] { "first", "second" }));
        Assert.That(
            response.Remediations[1].Properties,
            Is.EqualTo(Struct.Parser.ParseJson("""{"names":["one","one-two"]}""")));
    }

    [TestCase("arn", "string value at .arn")]
    [TestCase("inside", "string value at .box")]
    public async Task Is_undecided_at_an_unknown_value_and_gives_up_its_changes(string what, string expected)
    {
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Version = "1.0.0",
            Policies =
            [
                Repair(context =>
                {
                    context.Set("value", true);
                    if (what == "arn")
                    {
                        _ = context.Properties.Text("arn");
                    }
                    else
                    {
                        context.Set("box.inner", 1);
                    }
                }),
            ],
        });
        var unknown = Signatures.UnknownString;

        var response = await served.Client.RemediateAsync(
            Given.Resource("p", "r", $$"""{"arn":"{{unknown}}","box":"{{unknown}}"}"""));

        var remediation = response.Remediations.Single();
        Assert.That(remediation.Properties, Is.Null);
        Assert.That(remediation.Diagnostic, Is.EqualTo(
            $"can't run remediation 'repair' from policy pack 'pack@v1.0.0' during preview: {expected} can't be known "
            + "during preview"));
    }

    [TestCase("a..b")]
    [TestCase(".a")]
    [TestCase("[0]")]
    [TestCase("a[x]")]
    [TestCase("a[\"b]")]
    [TestCase("a[5]")]
    [TestCase("text.inner")]
    [TestCase("list.name")]
    public async Task Fails_on_a_path_without_a_place(string path)
    {
        var tester = new PolicyTester(Repair(context => context.Set(path, 1)));

        var report = await tester.RemediateAsync(TestResource.Of<SimpleResource>("r", new PropertyBag
        {
            ["text"] = "x",
            ["list"] = PolicyValue.List(),
        }));

        Assert.That(report.Outcome, Is.EqualTo(PolicyOutcome.Failed), report.ToString());
        Assert.That(report.Results.Single().Failure, Is.TypeOf<ArgumentException>());
    }

    [Test]
    public async Task Fails_the_call_when_there_is_no_log_to_fail_the_operation()
    {
        var pack = new PolicyPack("pack") { Policies = [Repair(_ => throw new InvalidOperationException("broken"))] };
        await using var alone = await ServedPack.StartAsync(_ => pack, connect: false);
        await using var connected = await ServedPack.StartAsync(pack);

        var failure = await Assert.ThrowsAsync<GrpcException>(
            () => alone.Client.RemediateAsync(Given.Resource("p", "r", "{}")));
        var response = await connected.Client.RemediateAsync(Given.Resource("p", "r", "{}"));

        Assert.That(failure!.Detail, Does.Contain("policy 'repair'").And.Contain("InvalidOperationException: broken"));
        Assert.That(response.Remediations.Single().Diagnostic, Does.Contain("broken"));
        Assert.That(
            connected.Engine.Log.Single().Severity, Is.EqualTo(Pulumirpc.LogSeverity.Error));
    }

    [Test]
    public async Task Validates_what_it_repaired()
    {
        var policy = new ResourcePolicy<SimpleResource>("both")
        {
            EnforcementLevel = EnforcementLevel.Remediate,
            Validate = (resource, context) =>
            {
                if (resource.Value != true)
                {
                    context.ReportViolation("`value` is not true.");
                }
            },
            Remediate = (_, context) => context.Set("value", true),
        };
        var resource = TestResource.Of<SimpleResource>("r", new PropertyBag { ["value"] = false });

        var run = await new PolicyTester(policy).RunAsync([resource]);
        var validated = await new PolicyTester(policy).AnalyzeAsync(resource);

        Assert.That(run.Results.Select(result => result.Outcome), Is.EqualTo(new[]
        {
            PolicyOutcome.Remediated, PolicyOutcome.Compliant,
        }));
        Assert.That(validated.Violations.Single().EnforcementLevel, Is.EqualTo(EnforcementLevel.Mandatory));
    }
}
