using System.IO.Compression;
using System.Text;
using Alicerce.Contract.Jobs;
using Alicerce.Lambda.Logging;
using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Tests.Jobs;

/// <summary>However a job ends, its task hears of it once, its scratch folder is gone, and its instance may be stopped.</summary>
public sealed class ExitTests
{
    private static readonly string Success = "success ";
    private static readonly string Unreadable = $"failure {WorkerError.UnreadableFile}: ";
    private static readonly string Failed = $"failure {WorkerError.WorkerFailed}: ";

    private readonly FakeTask _task = new();
    private readonly FakeResults _results = new();
    private readonly FakeProtection _protection = new();

    private static IEnumerable<TestCaseData> Contents()
    {
        yield return Case("nothing", [], Success);
        yield return Case("zeros", new byte[100_000], Success);
        yield return Case("noise", Noise(), Success);
        yield return Case("a table with a row that is too long", Text("a,b\n1,2\n1,2,3,4,5,6\n"), Success);
        yield return Case("a table with a quote that never ends", Text("a,b\n1,\"" + new string('x', 3_000_000)), Success);
        yield return Case("a table of other bytes than text", [.. Text("a,b\n"), 0xC3, 0x28, (byte)',', 0xFF, (byte)'\n'], Success);
        yield return Case("a line without an end", Text(new string('x', 5_000_000)), Success);
        yield return Case("JSON that is deeper than anybody reads", Text(string.Concat(Enumerable.Repeat("[", 100_000))), Success);
        yield return Case("JSON that ends early", Text("[{\"a\":1},{\"a\":"), Unreadable);
        yield return Case("a picture that ends early", [.. Png(16, 16).AsSpan(0, 40)], Unreadable);
        yield return Case("a picture of 4 gigapixels", Png(65_000, 65_000), Unreadable);
        yield return Case("a gzip file of zeros", Gzip(new byte[50_000_000]), Success);
    }

    [TestCaseSource(nameof(Contents))]
    public async Task Whatever_the_file_is(byte[] content, string answer) => await EndsAsync(new FakeSource(content), answer);

    [Test]
    public Task When_memory_is_over() =>
        EndsAsync(new FakeSource(_ => throw new InsufficientMemoryException()), Failed + "The worker ran out of memory.");

    [Test]
    public Task When_the_file_may_not_be_read() =>
        EndsAsync(new FakeSource(_ => throw new UnauthorizedAccessException("Access Denied")), Failed + "Access Denied");

    [Test]
    public async Task When_the_results_may_not_be_written()
    {
        _results.Refuse = _ => new UnauthorizedAccessException("Access Denied");

        await EndsAsync(new FakeSource(Text("a,b\n1,2\n")), Failed + "Access Denied");
    }

    [Test]
    public async Task When_the_scratch_disk_cannot_be_used()
    {
        using var bench = new Workbench();

        var end = await Runner(new FakeSource([])).RunAsync(
            Workbench.Job, () => throw new UnauthorizedAccessException("The disk is read-only."), CancellationToken.None);

        Assert.That((end, _task.Answers.Single()), Is.EqualTo((JobEnd.Failed, Failed + "The disk is read-only.")));
    }

    [Test]
    public async Task When_it_is_stopped_while_the_instance_is_being_protected()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        _protection.Refusal = new OperationCanceledException(stop.Token);

        await EndsAsync(new FakeSource(_ => throw new OperationCanceledException(stop.Token)), Failed + "The worker was stopped", stop.Token);
    }

    private async Task EndsAsync(FakeSource source, string answer, CancellationToken cancellationToken = default)
    {
        using var bench = new Workbench();

        var end = await Runner(source).RunAsync(Workbench.Job, () => bench.OpenFolder(), cancellationToken);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(_task.Answers, Has.Count.EqualTo(1));
            Assert.That(_task.Answers, Is.All.StartsWith(answer));
            Assert.That(end, Is.EqualTo(answer == Success ? JobEnd.Done : JobEnd.Failed));
            Assert.That(_results.Objects.Keys.Any(key => key.EndsWith("manifest.json", StringComparison.Ordinal)), Is.EqualTo(answer == Success));
            Assert.That(Directory.GetFileSystemEntries(Path.Combine(bench.Root, "jobs")), Is.Empty);
            Assert.That(_protection.Calls, Is.EqualTo(new[] { true, false }));
        }
    }

    private JobRunner Runner(FakeSource source) => new(
        _task, source, _results, _protection, Workbench.Analysis, new FixedClock(), new JsonLog(TextWriter.Null, new FixedClock(), LogLevel.Error));

    private static TestCaseData Case(string name, byte[] content, string answer) =>
        new TestCaseData(content, answer).SetArgDisplayNames(name);

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Noise()
    {
        var bytes = new byte[100_000];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
        {
            gzip.Write(content);
        }

        return stream.ToArray();
    }

    // The beginning of a picture, with its size, the sum of that, and data that end early.
    private static byte[] Png(int width, int height)
    {
        byte[] header = [.. "IHDR"u8, .. BigEndian(width), .. BigEndian(height), 8, 6, 0, 0, 0];
        return
        [
            0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. BigEndian(13), .. header, .. BigEndian((int)SumOf(header)),
            .. BigEndian(1000), .. "IDAT"u8, 0x78, 0x9C, .. new byte[100],
        ];
    }

    private static byte[] BigEndian(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static uint SumOf(byte[] bytes)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("sum").Open();
            entry.Write(bytes);
        }

        using var read = new ZipArchive(stream);
        return read.Entries.Single().Crc32;
    }
}
