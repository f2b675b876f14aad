using System.Globalization;
using System.Text.Json.Serialization;
using Alicerce.Worker.Jobs;
using Alicerce.Worker.Scratch;
using Alicerce.Worker.Tables;

namespace Alicerce.Worker.Results;

/// <summary>
/// One line in the data lake: one per column of a table, or one for a file without columns. The names are the columns of
/// the table <c>files</c> in the Glue catalogue.
/// </summary>
public sealed record LakeRecord
{
    [JsonPropertyName("job_id")]
    public required string JobId { get; init; }

    [JsonPropertyName("bucket")]
    public required string Bucket { get; init; }

    [JsonPropertyName("object_key")]
    public required string ObjectKey { get; init; }

    [JsonPropertyName("version_id")]
    public string? VersionId { get; init; }

    /// <summary>In UTC, as Athena reads a timestamp.</summary>
    [JsonPropertyName("processed_at")]
    public required string ProcessedAt { get; init; }

    [JsonPropertyName("media_type")]
    public required string MediaType { get; init; }

    [JsonPropertyName("size_bytes")]
    public required long SizeBytes { get; init; }

    [JsonPropertyName("sha256")]
    public required string Sha256 { get; init; }

    [JsonPropertyName("record_count")]
    public required long RecordCount { get; init; }

    [JsonPropertyName("column_name")]
    public string? ColumnName { get; init; }

    [JsonPropertyName("column_type")]
    public ColumnType? ColumnType { get; init; }

    [JsonPropertyName("value_count")]
    public long? ValueCount { get; init; }

    [JsonPropertyName("missing_count")]
    public long? MissingCount { get; init; }

    [JsonPropertyName("distinct_count")]
    public long? DistinctCount { get; init; }

    [JsonPropertyName("minimum")]
    public double? Minimum { get; init; }

    [JsonPropertyName("maximum")]
    public double? Maximum { get; init; }

    [JsonPropertyName("mean")]
    public double? Mean { get; init; }

    [JsonPropertyName("median")]
    public double? Median { get; init; }

    public static IEnumerable<LakeRecord> Of(Job job, SourceFile file, Profile profile, DateTimeOffset now)
    {
        var whole = new LakeRecord
        {
            JobId = job.JobId,
            Bucket = job.Bucket,
            ObjectKey = job.Key,
            VersionId = job.VersionId,
            ProcessedAt = now.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fff", CultureInfo.InvariantCulture),
            MediaType = profile.MediaType,
            SizeBytes = file.Size,
            Sha256 = file.Sha256,
            RecordCount = profile.Records,
        };
        return profile.Table is not { Columns.Count: > 0 } table ? [whole] : table.Columns.Select(column => whole with
        {
            ColumnName = column.Name,
            ColumnType = column.Type,
            ValueCount = column.Values,
            MissingCount = column.Missing,
            DistinctCount = column.Distinct,
            Minimum = column.Numbers?.Minimum,
            Maximum = column.Numbers?.Maximum,
            Mean = column.Numbers?.Mean,
            Median = column.Numbers?.P50,
        });
    }
}
