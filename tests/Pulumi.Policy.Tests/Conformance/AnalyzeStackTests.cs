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

    // The message has no place for a resource, so what it says holds for the whole stack.
    [TestCase("other", 0)]
    [TestCase("other-only", 1)]
    public async Task Is_not_applicable_only_where_it_judges_nothing(string name, int notApplicable)
    {
        var policy = new StackPolicy("each")
        {
            Validate = context => context.ForEach(context.Resources, resource =>
            {
                if (resource.Name != "other")
                {
                    context.NotApplicable("It is another one.");
                }
            }),
        };
        await using var served = await ServedPack.StartAsync(
            new PolicyPack("each") { Version = "1.0.0", Policies = [policy] });

        var response = await served.Client.AnalyzeStackAsync(
            Given.Output("each", "res1", "{}"), Given.Output("each", name, "{}"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(response.Diagnostics, Is.Empty);
            Assert.That(
                response.NotApplicable.Select(entry => entry.Reason).Distinct().Count(), Is.EqualTo(notApplicable));
        }
    }
}
