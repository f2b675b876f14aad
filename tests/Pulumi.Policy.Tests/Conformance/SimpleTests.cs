using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Conformance;

/// <summary>Case <c>policy-simple</c>.</summary>
public sealed class SimpleTests
{
    [Test]
    public async Task Reports_an_advisory_and_a_mandatory_violation([Values] bool isDryRun)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.Simple());
        await served.Client.ConfigureStackAsync("policy-simple", isDryRun);

        var first = await served.Client.AnalyzeAsync(Given.Resource("policy-simple", "res1", """{"value":true}"""));
        var second = await served.Client.AnalyzeAsync(Given.Resource("policy-simple", "res2", """{"value":false}"""));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Diagnostics, Has.Count.EqualTo(1));
            Assert.That(first.Diagnostics[0].PolicyName, Is.EqualTo("truthiness"));
            Assert.That(first.Diagnostics[0].PolicyPackName, Is.EqualTo("simple"));
            Assert.That(first.Diagnostics[0].PolicyPackVersion, Is.EqualTo("1.0.0"));
            Assert.That(first.Diagnostics[0].EnforcementLevel, Is.EqualTo(WireLevel.Advisory));
            Assert.That(
                first.Diagnostics[0].Message, Is.EqualTo("Verifies properties are true\nThis is a test warning"));
            Assert.That(first.Diagnostics[0].Urn, Is.EqualTo(Given.Urn("policy-simple", "res1")));
            Assert.That(second.Diagnostics, Has.Count.EqualTo(1));
            Assert.That(second.Diagnostics[0].PolicyName, Is.EqualTo("falsiness"));
            Assert.That(second.Diagnostics[0].EnforcementLevel, Is.EqualTo(WireLevel.Mandatory));
            Assert.That(
                second.Diagnostics[0].Message, Is.EqualTo("Verifies properties are false\nThis is a test error"));
        }
    }

    [Test]
    public async Task Says_nothing_about_other_types()
    {
        await using var served = await ServedPack.StartAsync(CasePacks.Simple());
        var request = Given.Resource("policy-simple", "stack", """{"value":true}""");
        request.Type = "pulumi:pulumi:Stack";

        var response = await served.Client.AnalyzeAsync(request);

        Assert.That(response.Diagnostics, Is.Empty);
        Assert.That(
            response.NotApplicable.Select(entry => entry.Reason),
            Is.All.EqualTo("Policy only applies to resources of type 'simple:index:Resource'"));
    }

    [Test]
    public async Task Says_what_it_is_in_a_version_that_the_engine_accepts()
    {
        await using var served = await ServedPack.StartAsync(CasePacks.Simple());

        var plugin = await served.Client.GetPluginInfoAsync();
        var info = await served.Client.GetInfoAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(plugin.Version, Does.Match(@"^\d+\.\d+\.\d+$"));
            Assert.That(info.Name, Is.EqualTo("simple"));
            Assert.That(info.SupportsConfig, Is.True);
            Assert.That(info.Policies.Select(policy => policy.Name), Is.EqualTo(new[] { "truthiness", "falsiness" }));
        }
    }
}
