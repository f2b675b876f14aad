using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Alicerce.AwsPeers;
using Alicerce.Contract.Files;
using Alicerce.Web.Accounts;
using Alicerce.Web.Configuration;
using Alicerce.Web.Endpoints;
using Alicerce.Web.Files;
using Alicerce.Web.Hosting;
using Alicerce.Web.Tests.Peers;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Alicerce.Web.Tests;

/// <summary>The application on Kestrel, with a bucket, a table and a folder or database of its own.</summary>
internal sealed partial class TestSite : IAsyncDisposable
{
    public const string Password = "correct horse battery";
    public const string Incoming = "test-incoming";
    public const string Results = "test-results";

    // The same for everybody, because each takes a while to make.
    private static readonly Lazy<string> PasswordHash = new(() => new PasswordHasher<string>().HashPassword("", Password));

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _application;
    private readonly string _folder;
    private readonly string _table;

    private TestSite(WebApplication application, BucketServer buckets, AmazonDynamoDBClient dynamoDb, string table, string folder, StringWriter announced) =>
        (_application, Buckets, DynamoDB, _table, _folder, Announced) = (application, buckets, dynamoDb, table, folder, announced);

    public Uri Address => new(_application.Urls.First());

    public BucketServer Buckets { get; }

    public AmazonDynamoDBClient DynamoDB { get; }

    public StringWriter Announced { get; }

    public string SetupCode => SetupCodePattern().Match(Announced.ToString()).Value;

    public IServiceProvider Services => _application.Services;

    public IEnumerable<RouteEndpoint> Endpoints =>
        Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    public IAccountStore Accounts => _application.Services.GetRequiredService<IAccountStore>();

    public IUploadStore Uploads => _application.Services.GetRequiredService<IUploadStore>();

    public static async Task<TestSite> StartAsync(
        Func<WebOptions, WebOptions>? with = null, Func<WebParts, WebParts>? parts = null, Action<WebApplication>? before = null)
    {
        var dynamo = await DynamoDbServer.GetAsync();
        var table = await dynamo.CreateTableAsync();
        var client = dynamo.CreateClient();
        var buckets = await BucketServer.StartAsync();
        var folder = Directory.CreateTempSubdirectory("alicerce-web-").FullName;
        var announced = new StringWriter(CultureInfo.InvariantCulture);
        var options = new WebOptions
        {
            Stage = "test",
            Region = "us-east-1",
            IncomingBucket = Incoming,
            ResultsBucket = Results,
            FilesTable = table,
            DataFolder = folder,
            SignInsPerMinute = 1000,
        };
        var given = new WebParts
        {
            Options = with?.Invoke(options) ?? options,
            Announcements = announced,
            Credentials = AwsServer.CreateCredentials,
            S3 = buckets.CreateClient(),
            DynamoDB = client,
            Configure = builder =>
            {
                builder.Logging.ClearProviders();
            },
        };
        given = given with { Options = given.Options with { Port = 0 } };
        var application = WebService.Build(parts?.Invoke(given) ?? given);
        before?.Invoke(application);
        await application.StartAsync().WaitAsync(Patience);
        return new TestSite(application, buckets, client, table, folder, announced);
    }

    /// <summary>Like a browser without scripts: cookies are kept, redirects followed.</summary>
    public HttpClient CreateClient(bool followRedirects = true)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = followRedirects, CookieContainer = new CookieContainer() })
        {
            BaseAddress = new Uri($"http://localhost:{Address.Port}"),
            Timeout = Patience,
        };
        client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return client;
    }

    public async Task<Account> AddPersonAsync(string name, Role role = Role.User)
    {
        var account = NewPerson.Create(
            name, $"{name.ToLowerInvariant().Replace(' ', '.')}@example.com", role, PasswordHash.Value, false,
            TimeProvider.System.GetUtcNow());
        Assert.That(await Accounts.AddAsync(account, CancellationToken.None), Is.True);
        return account;
    }

    public async Task<HttpClient> SignInAsync(Account account)
    {
        var client = CreateClient();
        using var answer = await client.PostFormAsync("/sign-in", "/sign-in", ("email", account.Email), ("password", Password));
        Assert.That(answer.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/"));
        return client;
    }

    /// <summary>A file that was sent, in a status that the pipeline has given it.</summary>
    public async Task<Upload> AddFileAsync(Account owner, string name, FileStatus? status, params (string Name, AttributeValue Value)[] attributes)
    {
        var now = TimeProvider.System.GetUtcNow();
        var upload = new Upload
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            Bucket = Incoming,
            Key = Contract.Objects.UploadKey.Create(now, owner.Id, name).ToString(),
            OwnerId = owner.Id,
            SenderId = owner.Id,
            Name = name,
            Size = 48_213,
            MediaType = "text/csv",
            Status = UploadStatus.Received,
            CreatedAt = now,
            UpdatedAt = now,
        };
        await Uploads.AddAsync(upload, CancellationToken.None);
        if (status is { } found)
        {
            await SetStatusAsync(upload, found, attributes);
        }

        return upload;
    }

    public Task SetStatusAsync(Upload upload, FileStatus status, params (string Name, AttributeValue Value)[] attributes)
    {
        var time = FileItem.TimeText(TimeProvider.System.GetUtcNow());
        var item = new Dictionary<string, AttributeValue>
        {
            [FileItem.PartitionKey] = new(FileItem.PartitionKeyOf(upload.Bucket, upload.Key)),
            [FileItem.SortKey] = new(FileItem.MetaSortKey),
            [FileItem.Bucket] = new(upload.Bucket),
            [FileItem.Key] = new(upload.Key),
            [FileItem.Status] = new(FileStatusText.Of(status)),
            [FileItem.StatusIndexPartitionKey] = new(FileItem.StatusIndexKeyOf(status)),
            [FileItem.StatusIndexSortKey] = new(time),
            [FileItem.CreatedAt] = new(time),
            [FileItem.UpdatedAt] = new(time),
            [FileItem.Size] = new() { N = upload.Size.ToString(CultureInfo.InvariantCulture) },
            [FileItem.MediaType] = new(upload.MediaType),
        };
        foreach (var (name, value) in attributes)
        {
            item[name] = value;
        }

        return DynamoDB.PutItemAsync(_table, item);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.DisposeAsync();
        await Buckets.DisposeAsync();
        DynamoDB.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex SetupCodePattern();
}
