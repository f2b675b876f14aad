using System.Text;

namespace Alicerce.Engine.Tests;

/// <summary>
/// Compares text with a file kept beside the tests; <c>UPDATE_GOLDEN=1</c> accepts what the code says now.
/// </summary>
internal static class Golden
{
    private const string UpdateVariable = "UPDATE_GOLDEN";
    private const int Context = 2;

    /// <param name="file">Relative to the test project, such as <c>Render/Golden/tree.80.txt</c>.</param>
    /// <param name="actual">What the code says.</param>
    public static void AssertMatches(string file, string actual)
    {
        var path = Path.Combine(ProjectDirectory(), file);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            // In CI a changed golden file would pass unseen.
            Assert.That(Environment.GetEnvironmentVariable("CI"), Is.Not.EqualTo("true"), $"`{UpdateVariable}` is "
                + $"refused in CI.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            Assert.Fail(
                $"`{file}` differs (- expected, + actual):\n\n{Difference(expected.Split('\n'), actual.Split('\n'))}\n"
                + $"To accept it: {UpdateVariable}=1 dotnet test --project tests/Engine.Tests");
        }
    }

    // Sources may be mapped to other paths in a deterministic build, so the directory is found from where the tests
    // run.
    private static string ProjectDirectory()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        for (; directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "Alicerce.slnx")))
            {
                return Path.Combine(directory.FullName, "tests", "Engine.Tests");
            }
        }

        throw new InvalidOperationException($"No `Alicerce.slnx` above `{AppContext.BaseDirectory}`.");
    }

    private static string Difference(string[] expected, string[] actual)
    {
        var first = 0;
        while (first < expected.Length && first < actual.Length && expected[first] == actual[first])
        {
            first++;
        }

        var same = 0;
        while (same < expected.Length - first && same < actual.Length - first
            && expected[^(same + 1)] == actual[^(same + 1)])
        {
            same++;
        }

        var text = new StringBuilder().Append("@@ line ").Append(first + 1).Append(" @@\n");
        Append("  ", expected[Math.Max(first - Context, 0)..first]);
        Append("- ", expected[first..^same]);
        Append("+ ", actual[first..^same]);
        Append("  ", expected[^same..][..Math.Min(Context, same)]);
        return text.ToString();

        void Append(string mark, string[] lines)
        {
            foreach (var line in lines)
            {
                text.Append(mark).Append(line).Append('\n');
            }
        }
    }
}
