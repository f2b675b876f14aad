using Alicerce.Protocol;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Conformance;

/// <summary>
/// Cases <c>policy-dryrun</c>, <c>policy-stack-config</c>, <c>policy-stack-tags</c> and <c>policy-invalid</c>.
/// </summary>
public sealed class StackDataTests
{
    [TestCase(true, 1)]
    [TestCase(false, 0)]
    public async Task Knows_whether_it_is_a_dry_run(bool isDryRun, int violations)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.DryRun());
        await served.Client.ConfigureStackAsync("policy-dryrun", isDryRun);

        var response = await served.Client.AnalyzeAsync(Given.Resource("policy-dryrun", "res2", """{"value":false}"""));

        Assert.That(response.Diagnostics, Has.Count.EqualTo(violations));
    }

    [TestCase("false", "true", "validate-false", "Property was true")]
    [TestCase("true", "false", "validate-true", "Property was false")]
    public async Task Builds_its_policies_from_the_stack_configuration(
        string config, string actual, string policy, string message)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.StackConfig);
        await served.Client.ConfigureStackAsync("policy-stack-config", config: config);

        var info = await served.Client.GetInfoAsync();
        var response = await served.Client.AnalyzeAsync(
            Given.Resource("policy-stack-config", "res", $$"""{"value":{{actual}}}"""));

        Assert.That(info.Policies.Single().Name, Is.EqualTo(policy));
        Assert.That(response.Diagnostics.Single().PolicyName, Is.EqualTo(policy));
        Assert.That(
            response.Diagnostics.Single().Message, Is.EqualTo($"Verifies property is {config}\n{message}"));
    }

    [Test]
    public async Task Says_which_stack_configuration_value_is_missing()
    {
        await using var served = await ServedPack.StartAsync(
            stack => throw new InvalidOperationException(stack.Config.RequireText($"{stack.Project}:value")));

        var failure = await Assert.ThrowsAsync<GrpcException>(() => served.Client.ConfigureStackAsync("shop"));

        Assert.That(failure!.StatusCode, Is.EqualTo(GrpcStatusCode.InvalidArgument));
        Assert.That(failure.Detail, Is.EqualTo(
            "The policy pack needs the stack configuration value `shop:value`, which is not set. "
            + "Set it with `pulumi config set shop:value VALUE`."));
    }

    [TestCase(null, "Stack tag 'value' is required")]
    [TestCase("false", "Property was true")]
    [TestCase("true", null)]
    public async Task Reads_the_tags_of_the_stack(string? tag, string? expected)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.StackTags());
        await served.Client.ConfigureStackAsync("policy-stack-tags", tag: tag);

        var response = await served.Client.AnalyzeAsync(Given.Resource("p", "res", """{"value":true}"""));

        Assert.That(response.Diagnostics.SingleOrDefault()?.Message.Split('\n').Last(), Is.EqualTo(expected));
    }

    [Test]
    public async Task Refuses_a_policy_named_all()
    {
        await using var served = await ServedPack.StartAsync(_ => CasePacks.Invalid());

        var failure = await Assert.ThrowsAsync<GrpcException>(() => served.Client.GetInfoAsync());

        Assert.That(failure!.Detail, Does.StartWith("Invalid policy name \"all\". \"all\" is a reserved name"));
    }
}
