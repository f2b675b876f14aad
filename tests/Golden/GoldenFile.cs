using System.Text;

namespace Alicerce.Golden;

/// <summary>Compares text with a file of the repository; <c>UPDATE_GOLDEN=1</c> accepts what the code says now.</summary>
public static class GoldenFile
{
    private const string UpdateVariable = "UPDATE_GOLDEN";
    private const int Context = 2;

    /// <summary>Fails when the text is not that of the file.</summary>
    /// <param name="file">Relative to the repository, such as <c>docs/rules/README.md</c>.</param>
    /// <param name="actual">What the code says.</param>
    public static void AssertMatches(string file, string actual)
    {
        var path = Path.Combine(Repository.Root, file);
        if (Environment.GetEnvironmentVariable(UpdateVariable) == "1")
        {
            // In CI a changed golden file would pass unseen.
            Assert.That(Environment.GetEnvironmentVariable("CI"), Is.Not.EqualTo("true"), $"`{UpdateVariable}` is refused in CI.");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
            return;
        }

        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        if (expected != actual)
        {
            Assert.Fail(
                $"`{file}` differs (- expected, + actual):\n\n{Difference(expected.Split('\n'), actual.Split('\n'))}\n"
                + $"To accept it: {UpdateVariable}=1 dotnet test");
        }
    }

    private static string Difference(string[] expected, string[] actual)
    {
        var first = 0;
        while (first < expected.Length && first < actual.Length && expected[first] == actual[first])
        {
            first++;
        }

        var same = 0;
        while (same < Math.Min(expected.Length, actual.Length) - first && expected[^(same + 1)] == actual[^(same + 1)])
        {
            same++;
        }

        var text = new StringBuilder($"@@ line {first + 1} @@\n");
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
