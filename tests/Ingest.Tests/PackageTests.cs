using System.Reflection;
using System.Runtime.Loader;
using System.Text.Json;
using Alicerce.AwsPeers;
using Alicerce.Ingest.Tests.Events;

namespace Alicerce.Ingest.Tests;

/// <summary>The folder that is deployed, used the way the managed runtime uses it.</summary>
[NonParallelizable]
public sealed class PackageTests
{
    private const string Handler = "Alicerce.Ingest::Alicerce.Ingest.Function::HandleAsync";

    private static readonly string Folder = Path.Combine(Golden.Repository.Root, "artifacts", "package", "ingest");

    [Test]
    public void Holds_what_the_runtime_loads_and_nothing_else()
    {
        var files = Directory.EnumerateFileSystemEntries(Folder, "*", SearchOption.AllDirectories).Select(Path.GetFileName);

        Assert.That(files, Is.EquivalentTo(new[]
        {
            "Alicerce.Aws.dll",
            "Alicerce.Contract.dll",
            "Alicerce.Ingest.dll",
            "Alicerce.Ingest.deps.json",
            "Alicerce.Ingest.runtimeconfig.json",
            "Alicerce.Lambda.dll",
            // Finds credentials where variables do not hold them, as after a restored snapshot.
            "AWSSDK.Core.dll",
            // Of the record function alone; the ingest function never loads them.
            "Microsoft.Extensions.DependencyInjection.Abstractions.dll",
            "Microsoft.Extensions.Logging.Abstractions.dll",
            "Npgsql.dll",
        }));
    }

    [Test]
    public void Runs_on_the_framework_of_the_dotnet10_runtime()
    {
        using var configuration = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "Alicerce.Ingest.runtimeconfig.json")));

        var framework = configuration.RootElement.GetProperty("runtimeOptions").GetProperty("framework");
        Assert.That(framework.GetProperty("name").GetString(), Is.EqualTo("Microsoft.NETCore.App"));
        Assert.That(framework.GetProperty("version").GetString(), Does.StartWith("10.0."));
    }

    [Test]
    public void Names_no_folder_of_the_machine_that_built_it()
    {
        var root = Golden.Repository.Root.TrimEnd(Path.DirectorySeparatorChar);
        foreach (var file in Directory.EnumerateFiles(Folder, "Alicerce.*"))
        {
            Assert.That(System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(file)), Does.Not.Contain(root), file);
        }
    }

    [Test]
    public async Task Starts_from_its_handler_string_and_environment_alone()
    {
        var dynamoDb = await DynamoDbServer.GetAsync();
        await using var s3 = await S3Server.StartAsync();
        s3.Put("alicerce-incoming", "incoming/2026/03/14/pi.txt", StoredObject.Of("3.14"u8.ToArray()) with
        {
            VersionId = "096fKKXTRTtl3on89fVO.nfljtsv6qko",
        });
        using var environment = new EnvironmentScope
        {
            ["TABLE_NAME"] = await dynamoDb.CreateTableAsync(),
            ["IDEMPOTENCY_TABLE_NAME"] = await dynamoDb.CreateIdempotencyTableAsync(),
            ["AWS_REGION"] = "sa-east-1",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_ENDPOINT_URL_S3"] = s3.Endpoint.ToString(),
            ["AWS_ENDPOINT_URL_DYNAMODB"] = dynamoDb.Endpoint,
        };

        var method = LoadHandler(out var type);
        await using var input = EventFiles.Open("object-created");
        var answer = await (Task<Stream>)method.Invoke(Activator.CreateInstance(type), [input])!;

        using var reader = new StreamReader(answer);
        Assert.That(await reader.ReadToEndAsync(), Does.Contain("\"outcome\":\"Recorded\""));
    }

    [Test]
    public void Does_not_start_without_its_environment()
    {
        using var environment = new EnvironmentScope { ["TABLE_NAME"] = null, ["IDEMPOTENCY_TABLE_NAME"] = "idempotency" };

        LoadHandler(out var type);

        Assert.That(
            () => Activator.CreateInstance(type),
            Throws.InnerException.Message.EqualTo(
                "`TABLE_NAME` is not set. Set it to the name of the DynamoDB table of files."));
    }

    private static MethodInfo LoadHandler(out Type type)
    {
        var parts = Handler.Split("::");
        var path = Path.Combine(Folder, parts[0] + ".dll");
        var resolver = new AssemblyDependencyResolver(path);
        var context = new AssemblyLoadContext("lambda", isCollectible: true);
        context.Resolving += (context, name) =>
            resolver.ResolveAssemblyToPath(name) is { } found ? context.LoadFromAssemblyPath(found) : null;

        type = context.LoadFromAssemblyPath(path).GetType(parts[1], throwOnError: true)!;
        var method = type.GetMethods().Single(method => method.Name == parts[2]);
        Assert.That(method.ReturnType, Is.EqualTo(typeof(Task<Stream>)));
        Assert.That(method.GetParameters().Select(parameter => parameter.ParameterType), Is.EqualTo(new[] { typeof(Stream) }));
        return method;
    }
}
