using System.Net;
using System.Text;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;

namespace Alicerce.ObjectStore.Tests;

/// <summary>The store as the SDK for .NET sees it, with the settings that it has when nobody sets any.</summary>
public sealed class DotNetClientTests
{
    private const string Key = "pasta/ação + 1 (ü).txt";

    private TestStore _store = null!;
    private AmazonS3Client _s3 = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _store = await TestStore.StartAsync();
        _s3 = _store.CreateClient();
    }

    [TearDown]
    public async Task StopAsync()
    {
        _s3.Dispose();
        await _store.DisposeAsync();
    }

    [Test]
    public async Task What_is_put_comes_back_with_its_type_and_metadata()
    {
        var request = new PutObjectRequest { BucketName = TestStore.Bucket, Key = Key, ContentBody = "conteúdo", ContentType = "text/plain" };
        request.Metadata["author"] = "ana";
        var put = await _s3.PutObjectAsync(request);

        using var got = await _s3.GetObjectAsync(TestStore.Bucket, Key);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await ReadAsync(got), Is.EqualTo("conteúdo"));
            Assert.That(got.Headers.ContentType, Is.EqualTo("text/plain"));
            Assert.That(got.Metadata["author"], Is.EqualTo("ana"));
            Assert.That((got.ETag, got.VersionId), Is.EqualTo((put.ETag, put.VersionId)));
            Assert.That(got.Headers.ContentEncoding, Is.Null.Or.Empty);
        }
    }

    [Test]
    public async Task Signed_chunks_with_a_trailer_are_stored_without_their_wrapping([Values(0, 1, 81_920, 1_234_567)] int size)
    {
        var content = Bytes(size);
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = Key, InputStream = new MemoryStream(content) });

        using var got = await _s3.GetObjectAsync(TestStore.Bucket, Key);
        using var read = new MemoryStream();
        await got.ResponseStream.CopyToAsync(read);

        Assert.That(read.ToArray(), Is.EqualTo(content));
    }

    [Test]
    public async Task A_body_is_signed_in_chunks_or_as_a_whole([Values] bool chunks)
    {
        await _s3.PutObjectAsync(new PutObjectRequest
        {
            BucketName = TestStore.Bucket,
            Key = Key,
            ContentBody = "texto",
            UseChunkEncoding = chunks,
        });

        using var got = await _s3.GetObjectAsync(TestStore.Bucket, Key);
        Assert.That(await ReadAsync(got), Is.EqualTo("texto"));
    }

    [Test]
    public async Task Checksums_of_every_kind_are_compared()
    {
        var algorithms = new[] { ChecksumAlgorithm.CRC32, ChecksumAlgorithm.SHA1, ChecksumAlgorithm.SHA256 };
        foreach (var algorithm in algorithms)
        {
            await _s3.PutObjectAsync(new PutObjectRequest
            {
                BucketName = TestStore.Bucket,
                Key = algorithm.Value,
                ContentBody = "123456789",
                ChecksumAlgorithm = algorithm,
            });
        }

        var crc = await _s3.GetObjectMetadataAsync(new GetObjectMetadataRequest
        {
            BucketName = TestStore.Bucket,
            Key = "CRC32",
            ChecksumMode = ChecksumMode.ENABLED,
        });
        // The check value of the algorithm: CBF43926.
        Assert.That(crc.ChecksumCRC32, Is.EqualTo(Convert.ToBase64String([0xCB, 0xF4, 0x39, 0x26])));
    }

    [TestCase("x-amz-checksum-crc32c", "E3069283")]
    [TestCase("x-amz-checksum-crc64nvme", "AE8B14860A799888")]
    public async Task The_other_checksums_have_the_check_values_of_their_algorithms(string header, string expected)
    {
        var right = await PutAsync(Convert.ToBase64String(Convert.FromHexString(expected)));
        var wrong = await PutAsync(Convert.ToBase64String(new byte[expected.Length / 2]));

        Assert.That((right, wrong), Is.EqualTo((HttpStatusCode.OK, HttpStatusCode.BadRequest)));

        async Task<HttpStatusCode> PutAsync(string checksum)
        {
            var request = new GetPreSignedUrlRequest
            {
                BucketName = TestStore.Bucket,
                Key = Key,
                Verb = HttpVerb.PUT,
                Protocol = Protocol.HTTP,
                Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5),
            };
            using var http = new HttpClient();
            using var message = new HttpRequestMessage(HttpMethod.Put, await _s3.GetPreSignedURLAsync(request));
            message.Content = new ByteArrayContent("123456789"u8.ToArray());
            message.Headers.Add(header, checksum);
            using var answer = await http.SendAsync(message);
            return answer.StatusCode;
        }
    }

    [Test]
    public async Task Every_version_stays_until_it_is_deleted_by_its_id()
    {
        var first = await PutAsync("um");
        var second = await PutAsync("dois");
        var marker = await _s3.DeleteObjectAsync(TestStore.Bucket, Key);

        Assert.That(await CodeOfAsync(() => _s3.GetObjectAsync(TestStore.Bucket, Key)), Is.EqualTo("NoSuchKey"));
        Assert.That(await CodeOfAsync(() => _s3.GetObjectAsync(TestStore.Bucket, Key, marker.VersionId)), Is.EqualTo("MethodNotAllowed"));
        await _store.ReopenAsync();
        using var s3 = _store.CreateClient();
        using var old = await s3.GetObjectAsync(TestStore.Bucket, Key, first.VersionId);
        Assert.That(await ReadAsync(old), Is.EqualTo("um"));

        await s3.DeleteObjectAsync(TestStore.Bucket, Key, marker.VersionId);
        using var current = await s3.GetObjectAsync(TestStore.Bucket, Key);
        Assert.That(current.VersionId, Is.EqualTo(second.VersionId));
        await s3.DeleteObjectAsync(TestStore.Bucket, Key, second.VersionId);
        Assert.That(await CodeOfAsync(() => s3.GetObjectAsync(TestStore.Bucket, Key, second.VersionId)), Is.EqualTo("NoSuchVersion"));
    }

    [Test]
    public async Task Of_many_writers_at_once_one_creates_the_object()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 16).Select(async writer =>
        {
            try
            {
                await _s3.PutObjectAsync(new PutObjectRequest
                {
                    BucketName = TestStore.Bucket,
                    Key = Key,
                    ContentBody = $"{writer}",
                    IfNoneMatch = "*",
                });
                return HttpStatusCode.OK;
            }
            catch (AmazonS3Exception exception)
            {
                return exception.StatusCode;
            }
        }));

        Assert.That(answers.Count(status => status == HttpStatusCode.OK), Is.EqualTo(1));
        Assert.That(answers.Count(status => status == HttpStatusCode.PreconditionFailed), Is.EqualTo(15));
        Assert.That(_store.Published, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_condition_on_the_tag_tells_an_object_from_its_successor()
    {
        var first = await PutAsync("um");
        await PutAsync("dois");

        var code = await CodeOfAsync(() => _s3.GetObjectAsync(new GetObjectRequest
        {
            BucketName = TestStore.Bucket,
            Key = Key,
            EtagToMatch = first.ETag,
        }));

        Assert.That(code, Is.EqualTo("PreconditionFailed"));
    }

    [TestCase(0, 3, "0123", "bytes 0-3/10")]
    [TestCase(8, 99, "89", "bytes 8-9/10")]
    public async Task A_range_gives_its_bytes(long first, long last, string expected, string header)
    {
        await PutAsync("0123456789");

        using var got = await _s3.GetObjectAsync(new GetObjectRequest
        {
            BucketName = TestStore.Bucket,
            Key = Key,
            ByteRange = new ByteRange(first, last),
        });

        Assert.That((await ReadAsync(got), got.ContentRange, got.HttpStatusCode), Is.EqualTo((expected, header, HttpStatusCode.PartialContent)));
    }

    [Test]
    public async Task A_range_after_the_end_is_refused()
    {
        await PutAsync("0123456789");

        var code = await CodeOfAsync(() => _s3.GetObjectAsync(new GetObjectRequest
        {
            BucketName = TestStore.Bucket,
            Key = Key,
            ByteRange = new ByteRange(10, 12),
        }));

        Assert.That(code, Is.EqualTo("InvalidRange"));
    }

    [Test]
    public async Task A_large_file_goes_in_parts_and_tells_of_itself_once()
    {
        var content = Bytes(17 * 1024 * 1024);
        using var transfer = new TransferUtility(_s3);
        await transfer.UploadAsync(new MemoryStream(content), TestStore.Bucket, Key);

        using var got = await _s3.GetObjectAsync(TestStore.Bucket, Key);
        using var read = new MemoryStream();
        await got.ResponseStream.CopyToAsync(read);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.ToArray().AsSpan().SequenceEqual(content), Is.True);
            Assert.That(got.ETag, Does.Match("^\"[0-9a-f]{32}-[0-9]+\"$"));
            Assert.That(_store.Published.Select(created => created.Operation), Is.EqualTo(new[] { "CompleteMultipartUpload" }));
            Assert.That(Directory.GetDirectories(Path.Combine(_store.Folder, "uploads")), Is.Empty);
        }
    }

    [Test]
    public async Task Parts_outlive_the_process_and_wrong_ones_are_named()
    {
        var start = await _s3.InitiateMultipartUploadAsync(TestStore.Bucket, Key);
        var part = await _s3.UploadPartAsync(new UploadPartRequest
        {
            BucketName = TestStore.Bucket,
            Key = Key,
            UploadId = start.UploadId,
            PartNumber = 1,
            InputStream = new MemoryStream("parte"u8.ToArray()),
        });
        await _store.ReopenAsync();
        using var s3 = _store.CreateClient();

        Assert.That(await CompleteAsync(new PartETag(1, "00000000000000000000000000000000")), Is.EqualTo("InvalidPart"));
        Assert.That(await CompleteAsync(new PartETag(1, part.ETag)), Is.EqualTo("none"));
        Assert.That(await CompleteAsync(new PartETag(1, part.ETag)), Is.EqualTo("NoSuchUpload"));

        Task<string> CompleteAsync(PartETag listed) => CodeOfAsync(() => s3.CompleteMultipartUploadAsync(
            new CompleteMultipartUploadRequest
            {
                BucketName = TestStore.Bucket,
                Key = Key,
                UploadId = start.UploadId,
                PartETags = [listed],
            }));
    }

    [Test]
    public async Task Lists_go_page_by_page_and_fold_folders()
    {
        foreach (var name in new[] { "a/1", "a/2", "b/1", "c", "d" })
        {
            await _s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = name, ContentBody = name });
        }

        var pages = new List<string>();
        string? token = null;
        do
        {
            var page = await _s3.ListObjectsV2Async(new ListObjectsV2Request
            {
                BucketName = TestStore.Bucket,
                Delimiter = "/",
                MaxKeys = 2,
                ContinuationToken = token,
            });
            pages.Add(string.Join(' ', (page.CommonPrefixes ?? []).Concat((page.S3Objects ?? []).Select(entry => entry.Key))));
            token = page.NextContinuationToken;
        }
        while (token is not null);

        Assert.That(pages, Is.EqualTo(new[] { "a/ b/", "c d" }));
    }

    [Test]
    public async Task Events_tell_of_each_write_before_and_after_and_grow()
    {
        var put = await PutAsync("um");
        await PutAsync("dois");

        var events = _store.Published.ToList();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(_store.Prepared, Is.EqualTo(events));
            Assert.That((events[0].Bucket, events[0].Key, events[0].Size, events[0].VersionId, $"\"{events[0].ETag}\""),
                Is.EqualTo((TestStore.Bucket, Key, 2L, put.VersionId, put.ETag)));
            Assert.That(string.CompareOrdinal(events[0].Sequencer, events[1].Sequencer), Is.Negative);
        }
    }

    private static byte[] Bytes(int size)
    {
        var bytes = new byte[size];
        new Random(7).NextBytes(bytes);
        return bytes;
    }

    private Task<PutObjectResponse> PutAsync(string text) => _s3.PutObjectAsync(
        new PutObjectRequest { BucketName = TestStore.Bucket, Key = Key, ContentBody = text });

    private static async Task<string> ReadAsync(GetObjectResponse response)
    {
        using var reader = new StreamReader(response.ResponseStream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static async Task<string> CodeOfAsync<T>(Func<Task<T>> call)
    {
        try
        {
            await call();
            return "none";
        }
        catch (AmazonS3Exception exception)
        {
            return exception.ErrorCode;
        }
    }
}
