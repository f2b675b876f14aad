using System.Net;
using System.Text;
using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.AwsPeers;
using Alicerce.ObjectStore;
using Amazon;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Aws.Tests.Services;

/// <summary>Reads of objects against a store that checks every signature; the AWS SDK puts the objects there.</summary>
public sealed class S3ClientTests
{
    private const string Bucket = "incoming";

    private string _folder = null!;
    private ObjectStoreServer _store = null!;
    private AmazonS3Client _sdk = null!;
    private AwsConnection _connection = null!;

    [SetUp]
    public async Task Start()
    {
        _folder = Directory.CreateTempSubdirectory("alicerce-s3-").FullName;
        _store = await ObjectStoreServer.StartAsync(new ObjectStoreOptions
        {
            Folder = _folder,
            AccessKey = AwsServer.AccessKey,
            SecretKey = AwsServer.SecretKey,
        });
        _store.EnsureBucket(Bucket, isVersioned: true);
        _sdk = new AmazonS3Client(AwsServer.CreateCredentials(), new AmazonS3Config
        {
            ServiceURL = _store.Endpoint.ToString(),
            AuthenticationRegion = "sa-east-1",
            ForcePathStyle = true,
        });
        _connection = Connections.To(_store.Endpoint);
    }

    [TearDown]
    public async Task Stop()
    {
        _connection.Dispose();
        _sdk.Dispose();
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [TestCase("incoming/plain.txt")]
    [TestCase("incoming/with space+plus=and&more?#[x].txt")]
    [TestCase("incoming/maçã 💾.txt")]
    [TestCase("incoming/100%2F25%.txt")]
    [TestCase("incoming//two//slashes/")]
    [TestCase("incoming/~tilde!*'().txt")]
    public async Task Reads_an_object_whatever_its_key_is(string key)
    {
        await PutAsync(key, "content of " + key);

        Assert.That(await ReadAsync(new ObjectRequest { Bucket = Bucket, Key = key }), Is.EqualTo("content of " + key));
    }

    [Test]
    public async Task Reads_the_version_that_is_asked_for()
    {
        var first = await PutAsync("a.txt", "first");
        var second = await PutAsync("a.txt", "second");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadAsync(new ObjectRequest { Bucket = Bucket, Key = "a.txt", VersionId = first }), Is.EqualTo("first"));
            Assert.That(await ReadAsync(new ObjectRequest { Bucket = Bucket, Key = "a.txt", VersionId = second }), Is.EqualTo("second"));
        }
    }

    [Test]
    public async Task Reads_a_range()
    {
        await PutAsync("a.txt", "0123456789");

        Assert.That(await ReadAsync(new ObjectRequest { Bucket = Bucket, Key = "a.txt", Range = (3, 5) }), Is.EqualTo("345"));
    }

    [Test]
    public async Task Tells_what_the_object_is()
    {
        var version = await PutAsync("a.txt", "0123456789");

        using var answer = await new S3Client(_connection).GetObjectAsync(
            new ObjectRequest { Bucket = Bucket, Key = "a.txt" }, CancellationToken.None);

        Assert.That(
            (answer.Length, answer.VersionId, answer.ETag, answer.MediaType),
            Is.EqualTo((10L, version, "781e5e245d69b566979b86e28d23f2c7", "text/plain")));
    }

    [Test]
    public async Task Tells_apart_why_there_is_no_such_object()
    {
        await PutAsync("a.txt", "a");

        await FailsAsync(new ObjectRequest { Bucket = Bucket, Key = "none" }, AwsErrorCode.NoSuchKey);
        await FailsAsync(
            new ObjectRequest { Bucket = Bucket, Key = "a.txt", VersionId = new string('0', 32) }, AwsErrorCode.NoSuchVersion);
        await FailsAsync(new ObjectRequest { Bucket = Bucket, Key = "a.txt", ETag = "0123" }, AwsErrorCode.PreconditionFailed);
    }

    [TestCase("incoming", "https://incoming.s3.sa-east-1.amazonaws.com/a/../b")]
    [TestCase("in.coming", "https://s3.sa-east-1.amazonaws.com/in.coming/a/../b")]
    public async Task Asks_the_host_of_the_bucket_for_the_key_as_it_is(string bucket, string address)
    {
        var handler = new ScriptedHandler(_ => Content("x"));
        using var connection = Offline(handler);

        using var answer = await new S3Client(connection).GetObjectAsync(
            new ObjectRequest { Bucket = bucket, Key = "a/../b" }, CancellationToken.None);

        Assert.That(handler.Addresses, Is.EqualTo(new[] { address }));
    }

    [Test]
    public async Task Asks_again_when_the_store_is_busy()
    {
        var handler = new ScriptedHandler(attempt => attempt < 3 ? new HttpResponseMessage(HttpStatusCode.ServiceUnavailable) : Content("x"));
        using var connection = Offline(handler);

        using var answer = await new S3Client(connection).GetObjectAsync(
            new ObjectRequest { Bucket = Bucket, Key = "a" }, CancellationToken.None);

        Assert.That((answer.Length, handler.Addresses.Count), Is.EqualTo((1L, 3)));
    }

    [Test]
    public async Task Does_not_take_an_object_of_unknown_length()
    {
        using var connection = Offline(new ScriptedHandler(
            _ => new HttpResponseMessage { Content = new StreamContent(new UnseekableStream()) }));

        await Assert.ThatAsync(
            () => new S3Client(connection).GetObjectAsync(new ObjectRequest { Bucket = Bucket, Key = "a" }, CancellationToken.None),
            Throws.TypeOf<InvalidDataException>());
    }

    private Task FailsAsync(ObjectRequest request, string code) => Assert.ThatAsync(
        () => ReadAsync(request), Throws.TypeOf<AwsCallException>().With.Property("Code").EqualTo(code));

    private static AwsConnection Offline(HttpMessageHandler handler) =>
        new(AwsServer.CreateCredentials(), RegionEndpoint.SAEast1, TimeProvider.System, _ => null, handler);

    private static HttpResponseMessage Content(string text) => new() { Content = new StringContent(text) };

    private async Task<string> PutAsync(string key, string content) => (await _sdk.PutObjectAsync(new PutObjectRequest
    {
        BucketName = Bucket,
        Key = key,
        ContentBody = content,
        ContentType = "text/plain",
    })).VersionId;

    private async Task<string> ReadAsync(ObjectRequest request)
    {
        using var answer = await new S3Client(_connection).GetObjectAsync(request, CancellationToken.None);
        using var reader = new StreamReader(answer.Content, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private sealed class ScriptedHandler(Func<int, HttpResponseMessage> answer) : HttpMessageHandler
    {
        public List<string> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.AbsoluteUri);
            return Task.FromResult(answer(Addresses.Count));
        }
    }

    private sealed class UnseekableStream : MemoryStream
    {
        public override bool CanSeek => false;
    }
}
