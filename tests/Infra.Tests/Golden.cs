using System.Runtime.CompilerServices;

namespace Alicerce.Infra.Tests;

/// <summary>Compares text with a file beside the tests. <c>UPDATE_GOLDEN=1</c> writes the file instead.</summary>
internal static class Golden
{
    public static async Task AssertAsync(string file, string actual, [CallerFilePath] string source = "")
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(source)!, "Golden", file), actual);
            return;
        }

        var path = Path.Combine(AppContext.BaseDirectory, "Golden", file);
        Assert.That(path, Does.Exist, "Run the tests with `UPDATE_GOLDEN=1` to write it.");
        Assert.That(
            actual,
            Is.EqualTo(await File.ReadAllTextAsync(path)),
            "Run the tests with `UPDATE_GOLDEN=1` to accept it.");
    }
}
