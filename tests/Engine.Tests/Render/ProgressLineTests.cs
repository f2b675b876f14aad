using Alicerce.Engine.Render;

namespace Alicerce.Engine.Tests.Render;

public sealed class ProgressLineTests
{
    private const string Back = "\r\u001b[K";

    private static readonly OutputTraits Terminal = new() { IsTerminal = true, Width = 20 };

    [Test]
    public void Is_gone_before_the_result()
    {
        using var writer = new StringWriter();
        using (var progress = new ProgressLine(writer, Terminal))
        {
            progress.Report("Building");
            progress.Report("Planning");
        }

        Assert.That(writer.ToString(), Is.EqualTo($"{Back}Building{Back}Planning{Back}"));
    }

    [Test]
    public void Says_each_thing_once()
    {
        using var writer = new StringWriter();
        using (var progress = new ProgressLine(writer, Terminal))
        {
            progress.Report("Building");
            progress.Report("Building");
        }

        Assert.That(writer.ToString(), Is.EqualTo($"{Back}Building{Back}"));
    }

    [Test]
    public void Never_wraps()
    {
        using var writer = new StringWriter();
        using (var progress = new ProgressLine(writer, Terminal))
        {
            progress.Report("Waiting for the policy pack");
        }

        Assert.That(writer.ToString(), Is.EqualTo($"{Back}Waiting for the pol{Back}"));
    }

    [Test]
    public void Says_nothing_outside_of_a_terminal()
    {
        using var writer = new StringWriter();
        using (var progress = new ProgressLine(writer, OutputTraits.Plain))
        {
            progress.Report("Building");
        }

        Assert.That(writer.ToString(), Is.Empty);
    }

    [Test]
    public void Stays_away_after_the_end()
    {
        using var writer = new StringWriter();
        var progress = new ProgressLine(writer, Terminal);
        progress.Dispose();

        progress.Report("Late");

        Assert.That(writer.ToString(), Is.Empty);
    }
}
