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

        var before = GC.GetTotalAllocatedBytes(precise: true);
        var metadata = await ContentInspector.InspectAsync(line, CancellationToken.None);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

        Assert.That((metadata.Size, metadata.Lines), Is.EqualTo((Size, 1L)));
        Assert.That(allocated, Is.LessThan(1024 * 1024));
    }
}
