using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Alicerce.Contract;
using Alicerce.Contract.Jobs;
using Alicerce.Contract.Objects;
using Alicerce.Contract.Results;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Scratch;

namespace Alicerce.Worker.Results;

/// <summary>
/// Writes the results of a job, and the manifest when all others are there. Every key comes from the job alone, so a job
/// that is done twice leaves the same objects as one that is done once.
/// </summary>
public sealed class ResultPublisher(IResults results, TimeProvider clock)
{
    private const string Json = "application/json";
    private const string Gzip = "application/gzip";

    public async Task<WorkerResult> PublishAsync(
        Job job, SourceFile file, Findings findings, ScratchFolder folder, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var profile = new ResultFile(Profile.FileName, "profile", Json, folder.PathOf(Profile.FileName));
        await WriteJsonAsync(profile.Path, findings.Profile, ResultJson.Default.Profile, cancellationToken);

        var written = new List<ManifestFile>();
        foreach (var result in findings.Files.Prepend(profile))
        {
            written.Add(await WriteAsync(ResultKey.Of(job.JobId, result.Name), result, cancellationToken));
        }

        var lake = new ResultFile("lake", "lake", Gzip, folder.PathOf("lake.json.gz"));
        await WriteLakeAsync(lake.Path, LakeRecord.Of(job, file, findings.Profile, now), cancellationToken);
        // The day of the upload where the key says it: a job that is done again on another day replaces its line.
        var day = UploadKey.TryParse(job.Key, out var upload) ? upload!.Date : DateOnly.FromDateTime(now.UtcDateTime);
        written.Add(await WriteAsync(ResultKey.LakeOf(day, job.JobId), lake, cancellationToken));

        var manifest = new ResultFile("manifest.json", "manifest", Json, folder.PathOf("manifest.json"));
        await WriteJsonAsync(manifest.Path, ManifestOf(job, file, findings.Profile, written, now), ContractJson.Default.Manifest, cancellationToken);
        var end = await WriteAsync(ResultKey.ManifestOf(job.JobId), manifest, cancellationToken);
        return new WorkerResult
        {
            Manifest = end.Key,
            Sha256 = end.Sha256,
            Files = written.Count,
            Records = findings.Profile.Records,
        };
    }

    private static Manifest ManifestOf(
        Job job, SourceFile file, Profile profile, IReadOnlyList<ManifestFile> files, DateTimeOffset now) => new()
        {
            JobId = job.JobId,
            Source = new ManifestSource
            {
                Bucket = job.Bucket,
                Key = job.Key,
                VersionId = job.VersionId,
                Size = file.Size,
                Sha256 = file.Sha256,
                MediaType = profile.MediaType,
            },
            ProcessedAt = now,
            Records = profile.Records,
            Files = files,
        };

    private async Task<ManifestFile> WriteAsync(string key, ResultFile result, CancellationToken cancellationToken)
    {
        await results.WriteAsync(key, result.MediaType, result.Path, cancellationToken);
        await using var content = File.OpenRead(result.Path);
        return new ManifestFile
        {
            Key = key,
            Kind = result.Kind,
            MediaType = result.MediaType,
            Size = content.Length,
            Sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)),
        };
    }

    private static async Task WriteJsonAsync<T>(string path, T value, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        await JsonSerializer.SerializeAsync(stream, value, type, cancellationToken);
    }

    private static async Task WriteLakeAsync(string path, IEnumerable<LakeRecord> records, CancellationToken cancellationToken)
    {
        await using var stream = File.Create(path);
        await using var packed = new GZipStream(stream, CompressionLevel.Optimal);
        foreach (var record in records)
        {
            await JsonSerializer.SerializeAsync(packed, record, ResultJson.Default.LakeRecord, cancellationToken);
            packed.WriteByte((byte)'\n');
        }
    }
}
