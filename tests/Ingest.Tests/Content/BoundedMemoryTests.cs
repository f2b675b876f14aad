using Alicerce.AwsPeers;
using Alicerce.Ingest.Content;

namespace Alicerce.Ingest.Tests.Content;

/// <summary>Alone in the process while it runs, because it measures what the process allocates.</summary>
[NonParallelizable]
public sealed class BoundedMemoryTests
{
    [Test]
    public async Task One_line_of_64_MB_costs_no_memory()
    {
        const long Size = 64L * 1024 * 1024;
        using var line = new PatternStream("açúcar "u8.ToArray(), Size, maximumRead: 64 * 1024);
        var source = Sources.Of([]) with { Content = line, Size = Size };

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var metadata = await ContentInspector.InspectAsync(source, CancellationToken.None);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That((metadata.Size, metadata.Lines), Is.EqualTo((Size, 1L)));
        Assert.That(allocated, Is.LessThan(1024 * 1024));
    }

    [Test]
    public async Task One_JSON_text_of_64_MB_costs_no_memory()
    {
        const long Size = 64L * 1024 * 1024;
        using var text = new PatternStream("[\"açúcar\",{\"a\":-1.5e3}"u8.ToArray(), Size, maximumRead: 64 * 1024);
        var source = Sources.Of([]) with { Content = text, Size = Size };

        var before = GC.GetTotalAllocatedBytes(precise: true);
        await ContentInspector.InspectAsync(source, CancellationToken.None);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That(allocated, Is.LessThan(1024 * 1024));
    }

    [Test]
    public async Task An_object_above_the_limit_costs_one_piece_of_its_beginning()
    {
        const long Size = 5L * 1024 * 1024 * 1024;
        using var text = new PatternStream("id;name\n"u8.ToArray(), Size, maximumRead: 64 * 1024);
        var source = Sources.Of([]) with { Content = text, Size = Size, FullReadBytes = 1024 * 1024 };

        var metadata = await ContentInspector.InspectAsync(source, CancellationToken.None);

        Assert.That(text.Position, Is.LessThanOrEqualTo(256 * 1024));
        Assert.That(metadata, Is.EqualTo(new ContentMetadata
        {
            Size = Size,
            MediaType = "text/csv",
            Charset = "utf-8",
            Columns = 2,
        }));
    }
}
