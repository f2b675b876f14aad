using System.Text.Json;
using Alicerce.Contract.Jobs;
using Alicerce.Contract.Results;

namespace Alicerce.Contract.Tests;

public sealed class ContractJsonTests
{
    [Test]
    public void Writes_the_input_of_the_process_machine_with_every_property()
    {
        var json = JsonSerializer.Serialize(
            new ProcessInput
            {
                Pk = "FILE#b#k",
                Bucket = "b",
                Key = "k",
                VersionId = "",
                Etag = "e",
                Sequencer = "01",
                Size = 3,
                MediaType = "text/csv",
                Sha256 = "s",
                JobId = "j",
                RecordInDatabase = true,
            },
            ContractJson.Default.ProcessInput);

        Assert.That(json, Is.EqualTo(
            """{"pk":"FILE#b#k","sk":"META","bucket":"b","key":"k","versionId":"","etag":"e","sequencer":"01","size":3,""" +
            "\"mediaType\":\"text/csv\",\"sha256\":\"s\",\"jobId\":\"j\",\"recordInDatabase\":true}"));
    }

    [Test]
    public void Reads_back_a_manifest()
    {
        var manifest = new Manifest
        {
            JobId = "j",
            Source = new ManifestSource { Bucket = "b", Key = "k", Size = 3, Sha256 = "s", MediaType = "text/csv" },
            ProcessedAt = new DateTimeOffset(2026, 3, 14, 15, 10, 0, TimeSpan.Zero),
            Records = 2,
            Files = [new ManifestFile { Key = "results/j/profile.json", Kind = "profile", MediaType = "application/json", Size = 9, Sha256 = "t" }],
        };

        var json = JsonSerializer.Serialize(manifest, ContractJson.Default.Manifest);

        Assert.That(json, Does.StartWith("{\"version\":1,\"jobId\":\"j\"").And.Not.Contain("versionId"));
        var read = JsonSerializer.Deserialize(json, ContractJson.Default.Manifest)!;
        Assert.That((read.Source, read.ProcessedAt, read.Files.Single()), Is.EqualTo((manifest.Source, manifest.ProcessedAt, manifest.Files.Single())));
    }

    [TestCase("{}")]
    [TestCase("""{"taskToken":null,"executionArn":"","jobId":"","pk":"","bucket":"","key":"","size":1,"mediaType":""}""")]
    public void Refuses_a_request_without_one_of_its_properties(string json) =>
        Assert.That(() => JsonSerializer.Deserialize(json, ContractJson.Default.ApprovalRequest), Throws.TypeOf<JsonException>());
}
