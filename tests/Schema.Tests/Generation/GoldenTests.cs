using System.Text;
using Alicerce.Golden;

namespace Alicerce.Schema.Tests.Generation;

public sealed class GoldenTests
{
    [TestCase("Aws")]
    [TestCase("Awsx")]
    [TestCase("Policy.Aws")]
    public void The_generated_text_is_the_expected_one(string package)
    {
        var text = new StringBuilder();
        foreach (var source in Generated.Sources(package, Generated.SmallSchema))
        {
            text.Append("=== ").Append(source.HintName).Append('\n').Append(source.SourceText).Append('\n');
        }

        GoldenFile.AssertMatches($"tests/Schema.Tests/Golden/{package}.txt", text.ToString());
    }
}
