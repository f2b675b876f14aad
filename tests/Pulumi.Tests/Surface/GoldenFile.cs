using System.Runtime.CompilerServices;

namespace Pulumi.Tests.Surface;

/// <summary>A text that must stay what it is until somebody accepts the change.</summary>
internal static class GoldenFile
{
    private const string Update = "UPDATE_GOLDEN";

    public static void Check(string name, string actual, [CallerFilePath] string testFile = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(testFile)!, "Golden", name);
        if (System.Environment.GetEnvironmentVariable(Update) == "1")
        {
            Assert.That(
                System.Environment.GetEnvironmentVariable("CI"),
                Is.Not.EqualTo("true"),
                $"`{Update}` is set in CI. A golden file is accepted by a person, in a commit.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        if (expected != actual)
        {
            Assert.Fail($"`Golden/{name}` differs (- expected, + found):\n{Difference(expected, actual)}\n"
                + $"If the change is meant, run the tests with `{Update}=1` and commit the file.");
        }
    }

    private static string Difference(string expected, string actual)
    {
        var before = expected.Split('\n');
        var after = actual.Split('\n');
        return string.Join('\n', [
            .. before.Except(after).Select(line => $"- {line}"),
            .. after.Except(before).Select(line => $"+ {line}"),
        ]);
    }
}
