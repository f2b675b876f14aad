using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Alicerce.Contract;
using Alicerce.Contract.Files;
using Alicerce.Contract.Objects;
using Alicerce.Contract.Results;
using Alicerce.Web.Files;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Web.Tests.Pages;

/// <summary>What the pipeline leaves of a file: results in the bucket, then the manifest, then the status.</summary>
internal static class FinishedFile
{
    public static async Task FinishAsync(this TestSite site, Upload upload, string profileName = "profile.json")
    {
        var jobId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(upload.Key)))[..40];
        var source = Encoding.UTF8.GetBytes("dia,valor\n1,10\n");
        var profile = Encoding.UTF8.GetBytes(
            "{\"rows\":1,\"columns\":[{\"name\":\"dia\",\"type\":\"integer\"},{\"name\":\"valor\",\"type\":\"integer\"}]}");
        var manifest = new Manifest
        {
            JobId = jobId,
            Source = new ManifestSource
            {
                Bucket = upload.Bucket,
                Key = upload.Key,
                Size = source.Length,
                Sha256 = HashOf(source),
                MediaType = upload.MediaType,
            },
            ProcessedAt = TimeProvider.System.GetUtcNow(),
            Records = 1,
            Files =
            [
                new ManifestFile
                {
                    Key = $"{ResultKey.FolderOf(jobId)}{profileName}",
                    Kind = "profile",
                    MediaType = "application/json",
                    Size = profile.Length,
                    Sha256 = HashOf(profile),
                },
            ],
        };
        site.Buckets.Objects[$"{TestSite.Results}/{manifest.Files[0].Key}"] = (profile, "application/json");
        site.Buckets.Objects[$"{TestSite.Results}/{ResultKey.ManifestOf(jobId)}"] =
            (JsonSerializer.SerializeToUtf8Bytes(manifest, ContractJson.Default.Manifest), "application/json");
        await site.SetStatusAsync(
            upload,
            FileStatus.Done,
            ("jobId", new AttributeValue(jobId)),
            ("manifest", new AttributeValue(ResultKey.ManifestOf(jobId))),
            ("lines", new AttributeValue { N = 2.ToString(CultureInfo.InvariantCulture) }),
            ("sha256", new AttributeValue(HashOf(source))));
    }

    private static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
