using Alicerce.Engine.Plan;
using Alicerce.Engine.Render;
using Alicerce.Golden;

namespace Alicerce.Engine.Tests.Render;

public sealed class TextRendererTests
{
    private static readonly OutputTraits Terminal = new() { IsTerminal = true, Unicode = true, Width = 120 };

    private static readonly (string Name, OutputTraits Traits)[] Media =
    [
        ("80", Terminal with { Width = 80 }),
        ("100", Terminal with { Width = 100 }),
        ("120", Terminal),
        ("color", Terminal with { Color = true }),
        ("ascii", Terminal with { Unicode = false }),
        ("redirected", OutputTraits.Plain),
    ];

    public static IEnumerable<TestCaseData> Cases =>
        from preview in (string[])["good", "blocked", "failed"]
        from medium in Media
        select new TestCaseData(preview, medium.Name).SetArgDisplayNames(preview, medium.Name);

    [TestCaseSource(nameof(Cases))]
    public async Task Shows_a_preview(string preview, string medium)
    {
        var traits = Media.Single(candidate => candidate.Name == medium).Traits;

        var transcript = Transcript(await ResultAsync(preview), traits);

        GoldenFile.AssertMatches($"tests/Engine.Tests/Render/Golden/{preview}.{medium}.txt", transcript);
    }

    [TestCase(80)]
    [TestCase(100)]
    [TestCase(120)]
    public async Task Stays_within_the_width_of_the_terminal(int width)
    {
        var transcript = Transcript(await SamplePreview.BlockedAsync(), Terminal with { Width = width });

        // An address cannot be broken without breaking the link.
        var tooLong = transcript.Split('\n').Where(line => line.Length > width
            && !line.Contains("https://", StringComparison.Ordinal));
        Assert.That(tooLong, Is.Empty);
    }

    [Test]
    public async Task Never_shows_a_secret()
    {
        var transcript = Transcript(await SamplePreview.GoodAsync(), OutputTraits.Plain);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(transcript, Does.Contain("[secret]"));
            Assert.That(transcript, Does.Not.Contain("hunter2"));
        }
    }

    [Test]
    public async Task Does_not_depend_on_the_order_of_arrival()
    {
        var result = await SamplePreview.BlockedAsync();
        var reversed = result with
        {
            Resources = [.. result.Resources.Reverse()],
            Violations = [.. result.Violations.Reverse()]
        };

        Assert.That(Transcript(reversed, OutputTraits.Plain), Is.EqualTo(Transcript(result, OutputTraits.Plain)));
    }

    [Test]
    public async Task Names_every_resource_on_a_line_of_its_own_when_redirected()
    {
        var result = await SamplePreview.GoodAsync();

        var lines = Transcript(result, OutputTraits.Plain).Split('\n');
        foreach (var resource in Reported.Resources(result))
        {
            Assert.That(lines, Has.Some.Contains($" {resource.Name} "));
        }
    }

    [Test]
    public async Task Puts_diagnostics_on_the_error_stream_alone()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        new TextRenderer(OutputTraits.Plain, OutputTraits.Plain,
            new TextOptions()).Render(await SamplePreview.FailedAsync(), output, error);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(output.ToString(), Does.Not.Contain("error:"));
            Assert.That(error.ToString(), Does.StartWith("error: 1. "));
        }
    }

    private static Task<PreviewResult> ResultAsync(string preview) => preview switch
    {
        "good" => SamplePreview.GoodAsync(),
        "blocked" => SamplePreview.BlockedAsync(),
        _ => SamplePreview.FailedAsync(),
    };

    private static string Transcript(PreviewResult result, OutputTraits traits)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var screen = traits.IsTerminal ? output : error;
        new TextRenderer(traits, traits, new TextOptions { Fold = traits.IsTerminal }).Render(result, output, screen);
        var text = traits.IsTerminal ? output.ToString() : $"--- stdout\n{output}--- stderr\n{error}";
        return Readable(text);
    }

    private static string Readable(string text) => text
        .Replace("\u001b[0m", "</>", StringComparison.Ordinal)
        .Replace("\u001b[1m", "<bold>", StringComparison.Ordinal)
        .Replace("\u001b[2m", "<dim>", StringComparison.Ordinal)
        .Replace("\u001b[31m", "<red>", StringComparison.Ordinal)
        .Replace("\u001b[32m", "<green>", StringComparison.Ordinal)
        .Replace("\u001b[33m", "<yellow>", StringComparison.Ordinal)
        .Replace("\u001b[36m", "<cyan>", StringComparison.Ordinal);
}
