using Google.Protobuf.WellKnownTypes;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Conformance;

/// <summary>Case <c>policy-remediate</c>.</summary>
public sealed class RemediateTests
{
    [TestCase("false", WireLevel.Remediate, 1)]
    [TestCase("true", WireLevel.Remediate, 0)]
    [TestCase("false", WireLevel.Disabled, 0)]
    [TestCase("false", WireLevel.Mandatory, 0)]
    public async Task Changes_what_the_configuration_asks_for(string configured, WireLevel level, int remediations)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.Remediate());
        await served.Client.ConfigureAsync(("fixup", level, $$"""{"value":{{configured}}}"""));

        var response = await served.Client.RemediateAsync(Given.Resource("p", "res", """{"value":true}"""));

        Assert.That(response.Remediations, Has.Count.EqualTo(remediations));
        foreach (var remediation in response.Remediations)
        {
            using (Assert.EnterMultipleScope())
            {
                Assert.That(remediation.PolicyName, Is.EqualTo("fixup"));
                Assert.That(remediation.PolicyPackName, Is.EqualTo("remediate"));
                Assert.That(remediation.PolicyPackVersion, Is.EqualTo("3.0.0"));
                Assert.That(remediation.Diagnostic, Is.Empty);
                Assert.That(remediation.Properties, Is.EqualTo(Struct.Parser.ParseJson("""{"value":false}""")));
            }
        }
    }

    [Test]
    public async Task Is_not_applicable_where_it_implements_nothing()
    {
        await using var served = await ServedPack.StartAsync(CasePacks.Remediate());

        var response = await served.Client.AnalyzeAsync(Given.Resource("p", "res", """{"value":true}"""));

        Assert.That(response.Diagnostics, Is.Empty);
        Assert.That(response.NotApplicable.Single().Reason, Is.EqualTo("Policy does not implement Validate"));
    }
}
