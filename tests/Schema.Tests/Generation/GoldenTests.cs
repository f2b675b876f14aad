using System.Runtime.CompilerServices;
using System.Text;

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

        AssertGolden($"{package}.txt", text.ToString());
    }

    private static void AssertGolden(string name, string actual, [CallerFilePath] string here = "")
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Assert.That(Environment.GetEnvironmentVariable("CI"), Is.Null, "CI does not accept new golden files.");
            File.WriteAllText(Path.Combine(Path.GetDirectoryName(here)!, "..", "Golden", name), actual);
            return;
        }

        var expected = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", name));
        Assert.That(
            actual,
            Is.EqualTo(expected),
            $"Golden/{name} differs. To accept: UPDATE_GOLDEN=1 dotnet test --project tests/Schema.Tests");
    }
}
