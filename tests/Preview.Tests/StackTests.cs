using System.Text.Json;
using Alicerce.Golden;

namespace Alicerce.Preview.Tests;

/// <summary>The product as a user starts it: the built engine, the real program and the real policy pack.</summary>
public sealed class StackTests
{
    // A preview finds its project by what it is told, not by where it is started.
    private static readonly string Elsewhere = Path.GetTempPath();

    [TestCase("dev")]
    [TestCase("staging")]
    [TestCase("prod")]
    public async Task Previews_every_stack_of_the_repository(string stack)
    {
        var file = Path.Combine(Elsewhere, Path.GetRandomFileName());
        try
        {
            var preview = await BuiltEngine.PreviewAsync(
                Elsewhere, "-C", Repository.Root, "--stack", stack, "--json", file);

            using var json = JsonDocument.Parse(await File.ReadAllTextAsync(file));
            var resources = json.RootElement.GetProperty("steps").EnumerateArray()
                .Select(step => step.GetProperty("newState"))
                .ToArray();
            var types = resources.Select(resource => resource.GetProperty("type").GetString()).ToArray();
            var parents = resources
                .Where(resource => resource.GetProperty("type").GetString()!.StartsWith("aws", StringComparison.Ordinal))
                .Select(resource => resource.GetProperty("parent").GetString());
            using (Assert.EnterMultipleScope())
            {
                Assert.That(preview.ExitCode, Is.Zero, preview.ToString());
                Assert.That(preview.Errors, Does.Not.Contain("error:").And.Not.Contain("warning:"));
                Assert.That(preview.Output, Does.StartWith($"Preview  alicerce/{stack}"));
                Assert.That(preview.Output, Does.Contain("Policies  alicerce-aws"));
                Assert.That(types, Has.Member("awsx:ec2:Vpc").And.Member("aws:ec2/subnet:Subnet"));
                Assert.That(parents, Has.None.Contains("::pulumi:pulumi:Stack::"), "every resource is in a component");
                Assert.That(types, Has.Member("aws:rds/instance:Instance").And.Member("aws:lambda/function:Function"));
            }
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Test]
    public async Task Gives_the_same_plan_every_time()
    {
        var first = await StepsAsync();
        var second = await StepsAsync();

        Assert.That(second, Is.EqualTo(first));
    }

    [Test]
    public async Task Reports_production_on_one_page_that_can_be_mailed()
    {
        var folder = Directory.CreateTempSubdirectory("alicerce-");
        try
        {
            var (page, drawing) = (Path.Combine(folder.FullName, "prod.html"), Path.Combine(folder.FullName, "prod.svg"));
            var preview = await BuiltEngine.PreviewAsync(
                Elsewhere, "-C", Repository.Root, "--stack", "prod", "--report", page, "--diagram", drawing);

            var html = await File.ReadAllTextAsync(page);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(preview.ExitCode, Is.Zero, preview.ToString());
                Assert.That(new FileInfo(page).Length, Is.LessThan(3_000_000));
                Assert.That(html, Does.Contain("<h1>alicerce<span class=\"slash\">/</span>prod</h1>"));
                foreach (var section in (string[])["architecture", "policies", "duties", "cost", "recovery", "reachability", "resources"])
                {
                    Assert.That(html, Does.Contain($"<section id=\"{section}\""));
                }

                Assert.That(await File.ReadAllTextAsync(drawing), Does.Contain("<title>balancer forwards to web</title>"));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> StepsAsync()
    {
        var preview = await BuiltEngine.PreviewAsync(Elsewhere, "-C", Repository.Root, "--stack", "prod", "--json");
        using var json = JsonDocument.Parse(preview.Output);
        return json.RootElement.GetProperty("steps").GetRawText();
    }
}
