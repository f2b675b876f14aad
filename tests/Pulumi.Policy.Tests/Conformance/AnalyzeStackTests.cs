using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Conformance;

/// <summary>Case <c>policy-analyze-stack</c>.</summary>
public sealed class AnalyzeStackTests
{
    [TestCase(0, 0)]
    [TestCase(1, 1)]
    public async Task Reports_on_the_stack_as_a_whole(int extraCount, int violations)
    {
        await using var served = await ServedPack.StartAsync(CasePacks.AnalyzeStack());

        var response = await served.Client.AnalyzeStackAsync(
        [
            Given.Output("policy-analyze-stack", "res1", "{}"),
            .. Enumerable.Range(0, extraCount)
                .Select(index => Given.Output("policy-analyze-stack", $"res2-{index}", "{}")),
        ]);

        Assert.That(response.Diagnostics, Has.Count.EqualTo(violations));
        foreach (var diagnostic in response.Diagnostics)
        {
            Assert.That(diagnostic.Urn, Is.Empty);
            Assert.That(diagnostic.Message, Is.EqualTo(
                "Stack must contain at most one simple:index:Resource\nFound an extra simple:index:Resource"));
        }
    }
}
