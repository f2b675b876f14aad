using System.Text;
using Alicerce.Worker.Images;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Results;
using Alicerce.Worker.Scratch;

namespace Alicerce.Worker.Tests;

/// <summary>A scratch disk for one test, and what a job does with a file on it.</summary>
internal sealed class Workbench : IDisposable
{
    public const string JobId = "0123456789abcdef0123456789abcdef01234567";

    private readonly string _root = Directory.CreateTempSubdirectory("alicerce-worker-").FullName;

    public string Root => _root;

    public static Analysis Analysis { get; } = new(new ImageAnalysis(new ImageTool("identify", "convert")));

    public static Job Job { get; } = new()
    {
        TaskToken = "AAAA+/token==",
        Bucket = "incoming",
        Key = "incoming/2026/03/01/ana/5f0c7a52-7a2f-4e4e-9d39-58a7c86e0f11/table.csv",
        VersionId = "v1",
        JobId = JobId,
    };

    public static Task<Profile> ProfileAsync(string content) => ProfileAsync(Encoding.UTF8.GetBytes(content));

    public static async Task<Profile> ProfileAsync(byte[] content) => (await AnalyzeAsync(content)).Profile;

    public static async Task<Findings> AnalyzeAsync(byte[] content)
    {
        using var bench = new Workbench();
        await using var folder = bench.OpenFolder();
        var file = await folder.FetchAsync(new OpenedSource(new MemoryStream(content), content.Length), CancellationToken.None);
        return await Analysis.OfAsync(file, folder, CancellationToken.None);
    }

    public ScratchFolder OpenFolder(long freeBytes = long.MaxValue) => new(_root, JobId, _ => freeBytes);

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
