using System.Diagnostics;
using System.Text;

namespace Alicerce.Web.Tests;

/// <summary>The folder that is deployed.</summary>
public sealed class PackageTests
{
    private static readonly string Folder = Path.Combine(Golden.Repository.Root, "artifacts", "package", "web");

    [Test]
    public async Task Starts_by_its_launcher_and_says_what_its_environment_lacks()
    {
        using var process = Process.Start(new ProcessStartInfo("/bin/sh", [Path.Combine(Folder, "Alicerce.Web")])
        {
            RedirectStandardError = true,
            Environment = { ["ALICERCE_REGION"] = "sa-east-1" },
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(1));

        Assert.That(process.ExitCode, Is.EqualTo(2));
        Assert.That(await errors, Does.StartWith("error: The application's environment has 4 mistakes:\n1. `ALICERCE_"));
    }

    [Test]
    public void Holds_its_unit_and_names_no_folder_of_the_machine_that_built_it()
    {
        var root = Golden.Repository.Root.TrimEnd(Path.DirectorySeparatorChar);

        Assert.That(File.Exists(Path.Combine(Folder, "alicerce-web.service")), Is.True);
        foreach (var file in Directory.EnumerateFiles(Folder, "Alicerce.*"))
        {
            Assert.That(Encoding.Latin1.GetString(File.ReadAllBytes(file)), Does.Not.Contain(root), file);
        }
    }
}
