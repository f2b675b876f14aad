using Alicerce.AwsPeers;
using Alicerce.Contract.Jobs;
using Alicerce.ObjectStore;
using Alicerce.Worker.Adapters;
using Alicerce.Worker.Jobs;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Worker.Tests;

/// <summary>The file of a job as a store with versions has it.</summary>
public sealed class SourceTests
{
    private const string Bucket = "incoming";
    private const string Key = "incoming/a.csv";

    private string _folder = null!;
    private ObjectStoreServer _store = null!;
    private AmazonS3Client _s3 = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("alicerce-source-").FullName;
        _store = await ObjectStoreServer.StartAsync(new ObjectStoreOptions
        {
            Folder = _folder,
            AccessKey = AwsServer.AccessKey,
            SecretKey = AwsServer.SecretKey,
        });
        _store.EnsureBucket(Bucket, isVersioned: true);
        _s3 = Connect(AwsServer.SecretKey);
    }

    [TearDown]
    public async Task StopAsync()
    {
        _s3.Dispose();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Is_the_version_of_the_job_and_no_later_one()
    {
        var version = await PutAsync("first");
        await PutAsync("second");

        await using var opened = await OpenAsync(_s3, version);

        using var reader = new StreamReader(opened.Content);
        Assert.That((await reader.ReadToEndAsync(), opened.Size), Is.EqualTo(("first", 5L)));
    }

    [Test]
    public async Task Cannot_be_read_when_its_version_was_deleted()
    {
        var version = await PutAsync("first");
        await PutAsync("second");
        await _s3.DeleteObjectAsync(Bucket, Key, version);

        await FailsAsync(version, "This version of the file was deleted.");
    }

    [Test]
    public async Task Cannot_be_read_when_it_was_deleted()
    {
        await PutAsync("first");
        await _s3.DeleteObjectAsync(Bucket, Key);

        await FailsAsync(null, "The file was deleted.");
    }

    [Test]
    public async Task Says_why_it_may_not_be_read()
    {
        var version = await PutAsync("first");
        using var stranger = Connect("another secret");

        await Assert.ThatAsync(
            () => OpenAsync(stranger, version),
            Throws.TypeOf<AmazonS3Exception>().With.Property("ErrorCode").EqualTo("SignatureDoesNotMatch"));
    }

    private static Task<OpenedSource> OpenAsync(IAmazonS3 s3, string? version) => new S3Source(s3).OpenAsync(
        new Job { TaskToken = "token", Bucket = Bucket, Key = Key, VersionId = version, JobId = Workbench.JobId }, CancellationToken.None);

    private Task FailsAsync(string? version, string message) => Assert.ThatAsync(
        () => OpenAsync(_s3, version),
        Throws.TypeOf<JobFailedException>().With.Message.EqualTo(message).And.Property("Error").EqualTo(WorkerError.UnreadableFile));

    private async Task<string> PutAsync(string content) =>
        (await _s3.PutObjectAsync(new PutObjectRequest { BucketName = Bucket, Key = Key, ContentBody = content })).VersionId;

    private AmazonS3Client Connect(string secretKey) => new(
        new BasicAWSCredentials(AwsServer.AccessKey, secretKey),
        new AmazonS3Config { ServiceURL = _store.Endpoint.ToString(), AuthenticationRegion = "sa-east-1", ForcePathStyle = true });
}
