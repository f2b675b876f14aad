using System.Text.Json;
using Alicerce.Golden;
using Alicerce.Policies;
using Pulumi.Policy;

namespace Alicerce.Preview.Tests;

/// <summary>What the policy pack says about the program itself: nothing, but where a reason is given.</summary>
[TestFixture("dev")]
[TestFixture("staging")]
[TestFixture("prod")]
public sealed class FindingTests(string stack)
{
    private JsonDocument _preview = null!;

    [OneTimeSetUp]
    public async Task PreviewAsync()
    {
        var preview = await BuiltEngine.PreviewAsync(
            Path.GetTempPath(), "-C", Repository.Root, "--stack", stack, "--json");
        _preview = JsonDocument.Parse(preview.Output);
    }

    [OneTimeTearDown]
    public void Dispose() => _preview.Dispose();

    [Test]
    public void Leaves_nothing_unanswered() =>
        Assert.That(
            List("policies").Select(finding => $"{Text(finding, "policy")} {NameOf(finding)}: {Text(finding, "message")}"),
            Is.Empty,
            "Fix it in `infra`, or give the reason not to in `policies/ProgramExemptions.cs`.");

    [Test]
    public void Uses_every_exemption()
    {
        var used = List("policiesExempt").Select(exempt => (Text(exempt, "policy"), Text(exempt, "reason"))).ToHashSet();

        Assert.That(
            ProgramExemptions.For(new StackInfo { Name = stack, Project = "alicerce" })
                // No stage has a drill all the time.
                .Where(exemption => !exemption.Resource.StartsWith(ProgramExemptions.DrillPrefix, StringComparison.Ordinal))
                .Where(exemption => !used.Contains((exemption.Policy, exemption.Reason)))
                .Select(exemption => $"{exemption.Policy} {exemption.Resource}"),
            Is.Empty,
            "Remove what nothing needs any more.");
    }

    [Test]
    public void Says_which_duties_it_meets()
    {
        var summary = _preview.RootElement.GetProperty("dutySummary");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(summary.GetProperty("broken").GetInt32(), Is.Zero);
            Assert.That(summary.GetProperty("met").GetInt32(), Is.GreaterThan(30));
        }
    }

    // What is in force anyway changes nothing; the engine checks it against the schemas of the rules first.
    [Test]
    public async Task Takes_the_profile_of_its_stage()
    {
        var preview = await BuiltEngine.PreviewAsync(
            Repository.Root, "--stack", stack, "--json", "--policy-pack-config", $"policies/profiles/{stack}.json");
        using var json = JsonDocument.Parse(preview.Output);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.ExitCode, Is.Zero, preview.Errors);
            Assert.That(
                json.RootElement.GetProperty("duties").GetRawText(),
                Is.EqualTo(_preview.RootElement.GetProperty("duties").GetRawText()));
        }
    }

    private JsonElement.ArrayEnumerator List(string name) => _preview.RootElement.GetProperty(name).EnumerateArray();

    private static string Text(JsonElement finding, string name) => finding.GetProperty(name).GetString()!;

    private static string NameOf(JsonElement finding) => Text(finding, "urn").Split("::")[^1];
}
