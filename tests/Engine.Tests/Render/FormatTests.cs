using Alicerce.Engine.Tests.Harness;
using Alicerce.Golden;

namespace Alicerce.Engine.Tests.Render;

public sealed class FormatTests
{
    [TestCase("plain", "plain.txt")]
    [TestCase("github", "github.txt")]
    [TestCase("sarif", "sarif.json")]
    [TestCase("junit", "junit.xml")]
    public async Task Writes_what_the_tools_of_others_read(string format, string file)
    {
        var result = await SamplePreview.BlockedAsync();

        GoldenFile.AssertMatches($"tests/Engine.Tests/Render/Golden/{file}", Printed.All(result)[format]);
    }
}
