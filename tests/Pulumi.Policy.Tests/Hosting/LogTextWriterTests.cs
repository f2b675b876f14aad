using Pulumi.Policy.Hosting;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Hosting;

public sealed class LogTextWriterTests
{
    [Test]
    public async Task Hands_over_whole_lines()
    {
        await using var engine = await EngineDouble.StartAsync();
        await using (var log = new EngineLog(TextWriter.Null))
        {
            log.Connect(engine.Address);
            await using var writer = new LogTextWriter(log);
            await writer.WriteAsync("one ");
            await writer.WriteLineAsync("line");
            await writer.WriteAsync("\r\n\ntwo\nunfinished");
        }

        Assert.That(
            engine.Log.Select(line => line.Message), Is.EqualTo(new[] { "one line", "two", "unfinished" }));
    }

    [Test]
    public async Task Writes_to_the_error_stream_without_an_engine()
    {
        var errors = new StringWriter();
        await using (var log = new EngineLog(errors))
        {
            log.Write(PolicyLogSeverity.Warning, "alone", "");
            await log.FlushAsync(CancellationToken.None);
        }

        Assert.That(errors.ToString(), Is.EqualTo($"warning: alone{Environment.NewLine}"));
    }
}
