using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests.Render;

/// <summary>SARIF by its own schema, which Microsoft's package brings.</summary>
public sealed class SarifSchemaTests
{
    [Test]
    public async Task Is_what_the_schema_of_SARIF_describes()
    {
        foreach (var result in (PreviewResult[])[await SamplePreview.GoodAsync(), await SamplePreview.BlockedAsync(), await SamplePreview.FailedAsync()])
        {
            Assert.That(await MistakesInAsync(Printed.All(result)["sarif"]), Is.Empty);
        }
    }

    [Test]
    public async Task Is_judged_by_somebody_who_finds_mistakes() => Assert.That(
        await MistakesInAsync("""{"version":"2.1.0","runs":[{"tool":{"driver":{}}}]}"""),
        Is.EqualTo(new[] { "/runs/0/tool/driver: must have required property 'name'" }));

    internal static Task<IReadOnlyList<string>> MistakesInAsync(string sarif) =>
        NodePeer.FindMistakesAsync("validate-sarif.js", sarif);
}
