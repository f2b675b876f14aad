using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Alicerce.Aws.Signing;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.ObjectStore.Tests;

/// <summary>Requests that no honest client sends: each is refused, leaves nothing behind, and the store goes on.</summary>
public sealed class HostileRequestTests
{
    private TestStore _store = null!;
    private AmazonS3Client _s3 = null!;
    private HttpClient _http = null!;

    [OneTimeSetUp]
    public async Task StartAsync()
    {
        _store = await TestStore.StartAsync();
        _s3 = _store.CreateClient();
        _http = new HttpClient { BaseAddress = _store.Endpoint };
    }

    [OneTimeTearDown]
    public async Task StopAsync()
    {
        _http.Dispose();
        _s3.Dispose();
        await _store.DisposeAsync();
    }

    [TearDown]
    public async Task Nothing_is_left_and_the_store_still_serves()
    {
        Assert.That(Directory.GetFiles(Path.Combine(_store.Folder, "staging")), Is.Empty);
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = "alive", ContentBody = "yes" });
        Assert.That(_store.Log.ToString(), Is.Empty);
    }

    [TestCase("GET", "/")]
    [TestCase("GET", "/incoming/alive")]
    [TestCase("PUT", "/incoming/new")]
    [TestCase("DELETE", "/incoming/alive")]
    [TestCase("POST", "/incoming/new?uploads")]
    public async Task Nobody_gets_anything_without_a_signature(string method, string path)
    {
        using var answer = await _http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));

        Assert.That((answer.StatusCode, await CodeOfAsync(answer)), Is.EqualTo((HttpStatusCode.Forbidden, "AccessDenied")));
    }

    [Test]
    public async Task A_wrong_secret_is_refused()
    {
        using var stranger = _store.CreateClient(secretKey: "another");

        Assert.That(
            async () => await stranger.ListBucketsAsync(),
            Throws.InstanceOf<AmazonS3Exception>().With.Property("ErrorCode").EqualTo("SignatureDoesNotMatch"));
    }

    [TestCase("/%2e%2e/%2e%2e/etc/passwd")]
    [TestCase("/incoming/..%2f..%2f..%2fetc%2fpasswd")]
    [TestCase("/incoming/%00")]
    [TestCase("/incoming?list-type=2&x=%zz")]
    [TestCase("//")]
    public async Task An_address_that_leads_elsewhere_finds_nothing(string path)
    {
        var answer = await SendRawAsync($"GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

        Assert.That(answer, Does.Match("^HTTP/1.1 (400|403|404)"));
    }

    [Test]
    public async Task A_key_with_dots_is_a_key_and_no_path()
    {
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = "a/../../../../b", ContentBody = "x" });

        Assert.That(Directory.GetFileSystemEntries(_store.Folder).Select(Path.GetFileName),
            Is.EquivalentTo(new[] { "buckets", "lock", "staging", "uploads" }));
        Assert.That((await _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = TestStore.Bucket, Prefix = "a/.." })).S3Objects, Has.Count.EqualTo(1));
    }

    [Test]
    public async Task A_body_that_ends_early_leaves_no_object()
    {
        var address = new Uri(await PresignPutAsync("cut"));
        await SendRawAsync($"PUT {address.PathAndQuery} HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Length: 1000\r\n\r\nonly this", readsAnswer: false);

        await WaitForEmptyStagingAsync();
        Assert.That(await ExistsAsync("cut"), Is.False);
    }

    [Test]
    public async Task A_presigned_address_is_for_its_method_and_key_alone()
    {
        var address = await PresignPutAsync("mine");

        using var otherKey = await _http.PutAsync(address.Replace("/mine?", "/yours?", StringComparison.Ordinal), new StringContent("x"));
        using var otherMethod = await _http.GetAsync(address);

        Assert.That((otherKey.StatusCode, otherMethod.StatusCode), Is.EqualTo((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)));
    }

    [Test]
    public async Task A_wrong_hash_of_the_body_is_refused()
    {
        var address = await PresignPutAsync("hash");
        using var message = new HttpRequestMessage(HttpMethod.Put, address) { Content = new StringContent("x") };
        message.Content.Headers.ContentMD5 = new byte[16];

        using var answer = await _http.SendAsync(message);

        Assert.That(await CodeOfAsync(answer), Is.EqualTo("BadDigest"));
        Assert.That(await ExistsAsync("hash"), Is.False);
    }

    [TestCase("zz\r\n", "InvalidRequest")]
    [TestCase("-1\r\n", "InvalidRequest")]
    [TestCase("3;chunk-signature=0\r\nab", "IncompleteBody")]
    [TestCase("7fffffffffffffff\r\nabc", "IncompleteBody")]
    [TestCase("3;chunk-signature=0\r\nabcdef\r\n", "InvalidRequest")]
    [TestCase("3;chunk-signature=0\r\nabc\r\n0\r\n\r\n", "SignatureDoesNotMatch")]
    [TestCase("0\r\n\r\n", "SignatureDoesNotMatch")]
    public Task Chunks_that_lie_are_refused(string body, string code) => RefuseAsync(_ => body, code);

    [Test]
    public Task One_changed_letter_in_a_signed_chunk_is_noticed() =>
        RefuseAsync(body => body.Replace("honest", "hornet", StringComparison.Ordinal), "SignatureDoesNotMatch");

    [Test]
    public Task One_changed_letter_in_a_signed_trailer_is_noticed() => RefuseAsync(
        body =>
        {
            var value = body.IndexOf(':', body.IndexOf("x-amz-checksum-", StringComparison.Ordinal)) + 1;
            return body.Remove(value, 1).Insert(value, body[value] == 'A' ? "B" : "A");
        },
        "SignatureDoesNotMatch");

    [TestCase("", TestName = "A_document_that_is_empty_is_refused")]
    [TestCase("no document", TestName = "A_document_that_is_text_is_refused")]
    [TestCase("<Delete><Object><Key>alive</Key>", TestName = "A_document_that_ends_early_is_refused")]
    [TestCase("<Delete><Object><Key>\u0001</Key></Object></Delete>", TestName = "A_document_with_a_control_character_is_refused")]
    [TestCase("<Other><Object><Key>alive</Key></Object></Other>", TestName = "A_document_of_another_kind_is_refused")]
    [TestCase(
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><Delete><Object><Key>&e;</Key></Object></Delete>",
        TestName = "A_document_that_names_a_file_is_refused")]
    [TestCase(
        "<!DOCTYPE x SYSTEM \"http://127.0.0.1:1/x.dtd\"><Delete><Object><Key>alive</Key></Object></Delete>",
        TestName = "A_document_that_names_an_address_is_refused")]
    public async Task Documents_that_are_none_are_refused(string body) =>
        Assert.That(await PostDocumentAsync("delete", body), Is.EqualTo((HttpStatusCode.BadRequest, "MalformedXML")));

    [Test, CancelAfter(30_000)]
    public async Task A_document_that_grows_when_it_is_read_is_refused(CancellationToken cancellationToken)
    {
        var entities = string.Concat(Enumerable.Range(1, 9).Select(level =>
            $"<!ENTITY l{level} \"{string.Concat(Enumerable.Repeat($"&l{level - 1};", 10))}\">"));
        var body = $"<!DOCTYPE x [<!ENTITY l0 \"lol\">{entities}]><Delete><Object><Key>&l9;</Key></Object></Delete>";

        Assert.That(await PostDocumentAsync("delete", body, cancellationToken: cancellationToken), Is.EqualTo((HttpStatusCode.BadRequest, "MalformedXML")));
    }

    [TestCase("delete")]
    [TestCase("uploadId")]
    public async Task A_document_larger_than_any_true_one_is_refused(string operation)
    {
        var upload = operation == "uploadId"
            ? (await _s3.InitiateMultipartUploadAsync(TestStore.Bucket, "doc")).UploadId
            : null;

        var answer = await PostDocumentAsync(operation, "<Delete>" + new string(' ', 3_000_000) + "</Delete>", uploadId: upload);

        Assert.That(answer, Is.EqualTo((HttpStatusCode.BadRequest, "MalformedXML")));
        if (upload is not null)
        {
            await _s3.AbortMultipartUploadAsync(TestStore.Bucket, "doc", upload);
        }
    }

    [Test]
    public async Task A_true_document_is_understood_as_it_comes()
    {
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = "doomed", ContentBody = "x" });

        var answer = await PostDocumentAsync("delete", "<Delete><Object><Key>doomed</Key></Object></Delete>");

        Assert.That(answer, Is.EqualTo((HttpStatusCode.OK, "")));
        Assert.That(await ExistsAsync("doomed"), Is.False);
    }

    [TestCase("x-amz-server-side-encryption", "aws:kms")]
    [TestCase("x-amz-copy-source", "/incoming/alive")]
    public async Task What_the_store_does_not_have_is_refused_by_name(string header, string value)
    {
        using var message = new HttpRequestMessage(HttpMethod.Put, await PresignPutAsync("feature")) { Content = new StringContent("x") };
        message.Headers.Add(header, value);

        using var answer = await _http.SendAsync(message);

        Assert.That((answer.StatusCode, await answer.Content.ReadAsStringAsync()), Is.EqualTo((HttpStatusCode.NotImplemented, AnyOf(header))).Using<(HttpStatusCode, string)>(
            (found, expected) => found.Item1 == expected.Item1 && found.Item2.Contains(header, StringComparison.Ordinal)));

        static string AnyOf(string text) => text;
    }

    [Test]
    public async Task Forms_are_held_to_their_policy()
    {
        var form = await _s3.CreatePresignedPostAsync(new CreatePresignedPostRequest
        {
            BucketName = TestStore.Bucket,
            Key = "form",
            Expires = Soon(),
            Fields = new() { ["Content-Type"] = "text/plain" },
            Conditions = [S3PostCondition.ExactMatch("Content-Type", "text/plain"), S3PostCondition.ContentLengthRange(3, 3)],
        });

        string[] answers =
        [
            $"right: {await PostAsync(form.Fields, "abc")}",
            $"too long: {await PostAsync(form.Fields, "abcd")}",
            $"too short: {await PostAsync(form.Fields, "ab")}",
            $"other key: {await PostAsync(With("key", "elsewhere"), "abc")}",
            $"other type: {await PostAsync(With("Content-Type", "text/html"), "abc")}",
            $"extra field: {await PostAsync(With("x-amz-meta-a", "b"), "abc")}",
            $"other policy: {await PostAsync(With("Policy", Convert.ToBase64String("{}"u8)), "abc")}",
            $"no policy: {await PostAsync(form.Fields.Where(field => !field.Key.Equals("policy", StringComparison.OrdinalIgnoreCase)).ToDictionary(), "abc")}",
            $"no file: {await PostAsync(form.Fields, null)}",
            $"huge field: {await PostAsync(With("x-ignore-a", new string('x', 100_000)), "abc")}",
        ];

        Assert.That(answers, Is.EqualTo(new[]
        {
            "right: ",
            "too long: EntityTooLarge",
            "too short: EntityTooSmall",
            "other key: AccessDenied",
            "other type: AccessDenied",
            "extra field: AccessDenied",
            "other policy: SignatureDoesNotMatch",
            "no policy: AccessDenied",
            "no file: InvalidArgument",
            "huge field: MalformedPOSTRequest",
        }));

        Dictionary<string, string> With(string name, string value) => new(form.Fields) { [name] = value };

        async Task<string> PostAsync(IReadOnlyDictionary<string, string> fields, string? file)
        {
            using var content = new MultipartFormDataContent();
            foreach (var (name, value) in fields)
            {
                var field = new ByteArrayContent(Encoding.UTF8.GetBytes(value));
                field.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = $"\"{name}\"" };
                content.Add(field);
            }

            if (file is not null)
            {
                content.Add(new StringContent(file), "file", "a.txt");
            }

            using var answer = await _http.PostAsync(form.Url, content);
            return await CodeOfAsync(answer);
        }
    }

    [Test]
    public async Task A_browser_may_ask_from_any_page()
    {
        using var message = new HttpRequestMessage(HttpMethod.Options, "/incoming");
        message.Headers.Add("Origin", "http://localhost:8080");
        message.Headers.Add("Access-Control-Request-Method", "POST");

        using var answer = await _http.SendAsync(message);

        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Origin"), Is.EqualTo(new[] { "*" }));
        Assert.That(answer.Headers.GetValues("Access-Control-Allow-Methods").Single(), Does.Contain("POST"));
    }

    private async Task RefuseAsync(Func<string, string> change, string code)
    {
        using var s3 = _store.CreateClient(config => config.HttpClientFactory = new ChangingClientFactory(change));

        Assert.That(
            async () => await s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = "chunks", ContentBody = "honest" }),
            Throws.InstanceOf<AmazonS3Exception>().With.Property("ErrorCode").EqualTo(code));
        Assert.That(await ExistsAsync("chunks"), Is.False);
    }

    // Signed by hand: the SDK sends no document that is none.
    private async Task<(HttpStatusCode Status, string Code)> PostDocumentAsync(
        string operation, string body, string? uploadId = null, CancellationToken cancellationToken = default)
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        var time = TimeProvider.System.GetUtcNow();
        var path = $"/{TestStore.Bucket}{(uploadId is null ? "" : "/doc")}";
        KeyValuePair<string, string>[] headers =
        [
            new("host", _store.Endpoint.Authority),
            new("x-amz-date", SignatureV4.DateText(time)),
            new("x-amz-content-sha256", Convert.ToHexStringLower(SHA256.HashData(bytes))),
        ];
        var authorization = new SignatureV4("s3", "sa-east-1").Authorize(
            new SignableRequest { Method = "POST", Path = path, Query = [new(operation, uploadId ?? "")], Headers = headers, Body = bytes },
            new SigningKeys(TestStore.AccessKey, TestStore.SecretKey),
            time);
        using var message = new HttpRequestMessage(HttpMethod.Post, $"{path}?{operation}={uploadId}") { Content = new ByteArrayContent(bytes) };
        foreach (var (name, value) in headers.Append(new("authorization", authorization)).Where(header => header.Key != "host"))
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await _http.SendAsync(message, cancellationToken);
        return (answer.StatusCode, await CodeOfAsync(answer));
    }

    private static DateTime Soon() => TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(5);

    private async Task<string> PresignPutAsync(string key)
    {
        var request = new GetPreSignedUrlRequest
        {
            BucketName = TestStore.Bucket,
            Key = key,
            Verb = HttpVerb.PUT,
            Protocol = Protocol.HTTP,
            Expires = Soon(),
        };
        return await _s3.GetPreSignedURLAsync(request);
    }

    private async Task<bool> ExistsAsync(string key) =>
        (await _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = TestStore.Bucket, Prefix = key })).KeyCount > 0;

    private async Task<string> SendRawAsync(string request, bool readsAnswer = true)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(_store.Endpoint.Host, _store.Endpoint.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request));
        if (!readsAnswer)
        {
            return "";
        }

        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync().WaitAsync(TimeSpan.FromSeconds(30));
    }

    private async Task WaitForEmptyStagingAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (Directory.GetFiles(Path.Combine(_store.Folder, "staging")).Length > 0)
        {
            await Task.Delay(10, deadline.Token);
        }
    }

    private static async Task<string> CodeOfAsync(HttpResponseMessage answer)
    {
        var body = await answer.Content.ReadAsStringAsync();
        var start = body.IndexOf("<Code>", StringComparison.Ordinal);
        return start < 0 ? "" : body[(start + 6)..body.IndexOf("</Code>", StringComparison.Ordinal)];
    }
}
