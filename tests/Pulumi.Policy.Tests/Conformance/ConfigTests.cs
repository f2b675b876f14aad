using Alicerce.Protocol;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Conformance;

/// <summary>Cases <c>policy-config</c>, <c>policy-config-schema</c> and <c>policy-enforcement-config</c>.</summary>
public sealed class ConfigTests
{
    [TestCase("false", "true", "Property was true")]
    [TestCase("true", "false", "Property was false")]
    public async Task Reads_its_configuration(string configured, string actual, string expected)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.Config());
        await served.Client.ConfigureAsync(("allowed", WireLevel.Mandatory, $$"""{"value":{{configured}}}"""));

        var response = await served.Client.AnalyzeAsync(
            Given.Resource("policy-config", "res", $$"""{"value":{{actual}}}"""));

        Assert.That(
            response.Diagnostics.Select(diagnostic => diagnostic.Message),
            Is.EqualTo(new[] { $"Verifies properties\n{expected}" }));
    }

    [TestCase("""{"value":false}""", "validating policy config: config-schema 3.0.0  validator: names is required")]
    [TestCase(
        """{"value":false,"names":[]}""",
        "validating policy config: config-schema 3.0.0  validator: names: Array must have at least 1 items")]
    public async Task Refuses_a_configuration_against_its_schema(string configuration, string expected)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.ConfigSchema());

        var failure = await Assert.ThrowsAsync<GrpcException>(() =>
            served.Client.ConfigureAsync(("validator", WireLevel.Advisory, configuration)));

        Assert.That(failure!.StatusCode, Is.EqualTo(GrpcStatusCode.InvalidArgument));
        Assert.That(failure.Detail, Is.EqualTo(expected));
    }

    [Test]
    public async Task Sends_its_schema()
    {
        await using var served = await ServedPack.StartAsync(CasePacks.ConfigSchema());

        var schema = (await served.Client.GetInfoAsync()).Policies.Single().ConfigSchema;

        Assert.That(schema.Required, Is.EqualTo(new[] { "value", "names" }));
        Assert.That(
            schema.Properties.Fields["names"].StructValue.Fields["minItems"].NumberValue, Is.EqualTo(1));
    }

    [TestCase("resN", 0)]
    [TestCase("resY", 1)]
    public async Task Applies_to_the_names_that_are_configured(string name, int violations)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.ConfigSchema());
        await served.Client.ConfigureAsync(
            ("validator", WireLevel.Advisory, $$"""{"value":false,"names":["{{name}}"]}"""));

        var yes = await served.Client.AnalyzeAsync(Given.Resource("p", "resY", """{"value":true}"""));
        var no = await served.Client.AnalyzeAsync(Given.Resource("p", "resN", """{"value":false}"""));

        Assert.That(yes.Diagnostics, Has.Count.EqualTo(violations));
        Assert.That(no.Diagnostics, Is.Empty);
    }

    [TestCase(null, 1, WireLevel.Advisory)]
    [TestCase(WireLevel.Mandatory, 1, WireLevel.Mandatory)]
    [TestCase(WireLevel.Remediate, 1, WireLevel.Mandatory)]
    [TestCase(WireLevel.Disabled, 0, WireLevel.Advisory)]
    public async Task Takes_the_level_that_is_configured(WireLevel? level, int violations, WireLevel expected)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.EnforcementConfig());
        if (level is { } configured)
        {
            await served.Client.ConfigureAsync(("false", configured, "{}"));
        }

        var response = await served.Client.AnalyzeAsync(Given.Resource("p", "res", """{"value":true}"""));

        Assert.That(response.Diagnostics, Has.Count.EqualTo(violations));
        Assert.That(response.Diagnostics.Select(diagnostic => diagnostic.EnforcementLevel), Is.All.EqualTo(expected));
    }

    [Test]
    public async Task Ignores_names_that_are_no_policy()
    {
        await using var served = await ServedPack.StartAsync(CasePacks.Config());

        await served.Client.ConfigureAsync(
            ("all", WireLevel.Disabled, "{}"),
            ("unheard-of", WireLevel.Mandatory, """{"a":1}"""),
            ("allowed", WireLevel.Advisory, """{"value":true}"""));

        var response = await served.Client.AnalyzeAsync(Given.Resource("p", "res", """{"value":false}"""));
        Assert.That(response.Diagnostics.Single().EnforcementLevel, Is.EqualTo(WireLevel.Advisory));
    }
}
