using Alicerce.AwsPeers;
using Alicerce.Contract.Objects;
using Alicerce.ObjectStore;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Npgsql;

namespace Alicerce.Local.Tests;

/// <summary>A PostgreSQL, a DynamoDB and an S3 for one test, none of them in the process of the program.</summary>
internal sealed class Servers : IAsyncDisposable
{
    public const string IncomingBucket = "elsewhere-incoming";
    public const string ResultsBucket = "elsewhere-results";

    private const string AccessKey = "AKIDELSEWHERE";
    private const string SecretKey = "a-secret-of-the-tests";

    private readonly string _folder = Directory.CreateTempSubdirectory("alicerce-servers-").FullName;
    private readonly string _database;
    private readonly DynamoDbServer _dynamoDb;
    private readonly string _filesTable;
    private ObjectStoreServer _objects = null!;

    private Servers(PostgresServer postgres, string database, DynamoDbServer dynamoDb, string filesTable, string idempotencyTable)
    {
        Postgres = postgres;
        _database = database;
        _dynamoDb = dynamoDb;
        _filesTable = filesTable;
        IdempotencyTable = idempotencyTable;
    }

    public PostgresServer Postgres { get; }

    public string IdempotencyTable { get; }

    public static async Task<Servers> StartAsync()
    {
        var dynamoDb = await DynamoDbServer.GetAsync();
        var postgres = await PostgresServer.StartOwnAsync();
        var servers = new Servers(
            postgres,
            await postgres.CreateDatabaseAsync(),
            dynamoDb,
            await dynamoDb.CreateTableAsync(),
            await dynamoDb.CreateIdempotencyTableAsync());
        await servers.OpenObjectsAsync(0);
        servers._objects.EnsureBucket(IncomingBucket, isVersioned: true);
        servers._objects.EnsureBucket(ResultsBucket, isVersioned: false);
        return servers;
    }

    /// <summary>The program, with the variables that lead here.</summary>
    public LocalProcess CreateLocal(params string[] arguments)
    {
        var local = LocalProcess.Create(arguments);
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ALICERCE_DATABASE_CONNECTION"] = _database,
            ["AWS_ENDPOINT_URL_DYNAMODB"] = _dynamoDb.Endpoint,
            ["ALICERCE_FILES_TABLE"] = _filesTable,
            ["ALICERCE_IDEMPOTENCY_TABLE"] = IdempotencyTable,
            ["AWS_ENDPOINT_URL_S3"] = _objects.Endpoint.ToString(),
            ["ALICERCE_INCOMING_BUCKET"] = IncomingBucket,
            ["ALICERCE_RESULTS_BUCKET"] = ResultsBucket,
            ["AWS_ACCESS_KEY_ID"] = AccessKey,
            ["AWS_SECRET_ACCESS_KEY"] = SecretKey,
        })
        {
            local.Environment[name] = value;
        }

        return local;
    }

    public AmazonS3Client CreateS3() => new(
        new BasicAWSCredentials(AccessKey, SecretKey),
        new AmazonS3Config { ServiceURL = _objects.Endpoint.ToString(), AuthenticationRegion = "sa-east-1", ForcePathStyle = true });

    public static Task PutAsync(IAmazonS3 s3, string name, byte[] content) => s3.PutObjectAsync(new PutObjectRequest
    {
        BucketName = IncomingBucket,
        Key = UploadKey.Create(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero), "tester", name).ToString(),
        InputStream = new MemoryStream(content),
    });

    /// <summary>The store goes away in the middle of things, and comes back at its address.</summary>
    public async Task RestartObjectsAsync()
    {
        var port = _objects.Endpoint.Port;
        await _objects.DisposeAsync();
        await OpenObjectsAsync(port);
    }

    public Task<IReadOnlyList<Dictionary<string, string>>> ReadFilesAsync() => _dynamoDb.ReadAllAsync(_filesTable);

    public async Task<IReadOnlyList<string>> ReadClaimStatusesAsync() =>
        [.. (await _dynamoDb.ReadAllAsync(IdempotencyTable)).Select(item => item["status"])];

    /// <summary>Rows of the database, with spaces between their columns.</summary>
    public async Task<IReadOnlyList<string>> QueryAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_database);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The tests write it.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(' ', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        }

        return rows;
    }

    public Task WaitForAsync(LocalProcess local, string name, string status) =>
        WaitUntilAsync(local, states => states.GetValueOrDefault(name) == status);

    /// <summary>Waits for the states of the files, by the end of their keys, and for all executions to have ended.</summary>
    public Task WaitUntilAsync(LocalProcess local, Func<IReadOnlyDictionary<string, string>, bool> holds) => local.WaitUntilAsync(
        async () => holds((await ReadFilesAsync()).Where(item => item["sk"] == "META")
            .ToDictionary(item => Path.GetFileName(item["key"]), item => item["status"])),
        "The states");

    public async ValueTask DisposeAsync()
    {
        await _objects.DisposeAsync();
        await Postgres.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenObjectsAsync(int port) => _objects = await ObjectStoreServer.StartAsync(new ObjectStoreOptions
    {
        Folder = _folder,
        AccessKey = AccessKey,
        SecretKey = SecretKey,
        Port = port,
    });
}
