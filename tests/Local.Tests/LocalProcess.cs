using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Amazon.Runtime;
using Amazon.S3;

namespace Alicerce.Local.Tests;

/// <summary>The program as people start it: a process of its own over a folder, which may be killed and started again.</summary>
internal sealed partial class LocalProcess : IAsyncDisposable
{
    public const string IncomingBucket = "local-incoming";
    public const string ResultsBucket = "local-results";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    // Whoever runs the tests may have their own.
    private static readonly string[] Variables =
    [
        "ALICERCE_DATABASE_CONNECTION", "AWS_ENDPOINT_URL_S3", "ALICERCE_INCOMING_BUCKET", "ALICERCE_RESULTS_BUCKET",
        "AWS_ENDPOINT_URL_DYNAMODB", "ALICERCE_FILES_TABLE", "ALICERCE_IDEMPOTENCY_TABLE", "AWS_REGION",
    ];

    private readonly string[] _launcher;
    private readonly string[] _arguments;
    private Process? _process;

    private LocalProcess(string folder, string[] launcher, string[] arguments) =>
        (Folder, Port, _launcher, _arguments) = (folder, FreePort(), launcher, arguments);

    /// <summary>Variables that the next start gets.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public int ProcessId => _process!.Id;

    public string Folder { get; }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    public string SetupCode { get; private set; } = "";

    public static async Task<LocalProcess> StartAsync(params string[] arguments)
    {
        var process = Create(arguments);
        await process.StartAsync();
        return process;
    }

    public static LocalProcess Create(params string[] arguments) =>
        new(Directory.CreateTempSubdirectory("alicerce-local-").FullName, [], arguments);

    /// <param name="folder">Goes with the process.</param>
    /// <param name="launcher">What starts the program, such as a shell that prepares something; it gets the command as its last arguments.</param>
    public static LocalProcess Create(string folder, string[] launcher) => new(folder, launcher, []);

    public async Task StartAsync()
    {
        _process = Launch(["--port", Port.ToString(CultureInfo.InvariantCulture), "--data", Folder, .. _arguments]);
        while (await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience) is { } line)
        {
            SetupCode = SetupPattern().Match(line) is { Success: true } match ? match.Value : SetupCode;
            if (line.StartsWith("Alicerce runs at", StringComparison.Ordinal))
            {
                return;
            }
        }

        throw new InvalidOperationException($"The program ended at once.\n{await _process.StandardError.ReadToEndAsync()}");
    }

    /// <summary>Starts the program, which says what is wrong, with this command line alone.</summary>
    public async Task<(int ExitCode, string Errors)> RefuseAsync(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);
        Assert.That(output, Is.Empty);
        return (code, errors);
    }

    /// <summary>Starts the program, which prints and ends, with this command line alone.</summary>
    public async Task<(int ExitCode, string Output)> PrintAsync(params string[] arguments)
    {
        var (code, output, errors) = await RunAsync(arguments);
        Assert.That(errors, Is.Empty);
        return (code, output);
    }

    /// <summary>No chance to say good-bye.</summary>
    public async Task KillAsync()
    {
        _process!.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
    }

    /// <returns>What it printed at its end.</returns>
    public async Task<(int ExitCode, string Output)> TerminateAsync()
    {
        Assert.That(Signal(_process!.Id, 15), Is.Zero);
        var output = await _process.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        var code = _process.ExitCode;
        _process.Dispose();
        return (code, output);
    }

    public AmazonS3Client CreateS3()
    {
        var keys = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "keys.json")))!;
        return new AmazonS3Client(
            new BasicAWSCredentials((string)keys["AccessKey"]!, (string)keys["SecretKey"]!),
            new AmazonS3Config { ServiceURL = $"http://127.0.0.1:{Port + 1}", AuthenticationRegion = "sa-east-1", ForcePathStyle = true });
    }

    /// <summary>The items of a table, as its journal says by now; what is written at this moment may be missing.</summary>
    public IReadOnlyDictionary<string, JsonObject> ReadTable(string name)
    {
        var items = new Dictionary<string, JsonObject>();
        using var file = new FileStream(Path.Combine(Folder, "tables", name + ".jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file);
        var text = reader.ReadToEnd();
        foreach (var line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var change = JsonNode.Parse(line)!;
            var key = (string)change["key"]!;
            if (change["item"] is JsonObject item)
            {
                items[key] = item;
            }
            else
            {
                items.Remove(key);
            }
        }

        return items;
    }

    /// <summary>The items of a table, with texts and numbers as text.</summary>
    public IReadOnlyList<Dictionary<string, string>> ReadItems(string name) => [.. ReadTable(name).Values.Select(item =>
        item.ToDictionary(attribute => attribute.Key, attribute => (string)attribute.Value!.AsObject().Single().Value!))];

    /// <summary>The state of each file, by the end of its key.</summary>
    public IReadOnlyDictionary<string, string> ReadStates() => ReadTable("files")
        .Where(item => item.Key.EndsWith("\nMETA", StringComparison.Ordinal))
        .ToDictionary(item => Path.GetFileName((string)item.Value["key"]!["S"]!), item => (string)item.Value["status"]!["S"]!);

    public Task WaitUntilAsync(Func<bool> holds, string what) => WaitUntilAsync(() => Task.FromResult(holds()), what);

    public async Task WaitUntilAsync(Func<Task<bool>> holds, string what)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!await holds())
        {
            try
            {
                await Task.Delay(50, deadline.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"{what} does not come. Log:\n{ReadLog()}");
            }
        }
    }

    /// <summary>Waits until nothing is under way: no event, and no execution.</summary>
    public Task SettleAsync() => WaitUntilAsync(
        () => ListFiles("events", "waiting").Count == 0
            && ListFiles("executions").All(path => path.EndsWith(".json", StringComparison.Ordinal))
            && ReadExecutions().All(execution => execution["End"] is not null),
        "The end of everything");

    /// <summary>The files in a folder of the data, and below it.</summary>
    public IReadOnlyList<string> ListFiles(params string[] folder)
    {
        var path = Path.Combine([Folder, .. folder]);
        return Directory.Exists(path) ? Directory.GetFiles(path, "*", SearchOption.AllDirectories) : [];
    }

    /// <summary>The executions that ended and those that did not, as they are kept.</summary>
    public IReadOnlyList<JsonNode> ReadExecutions() =>
        [.. ListFiles("executions").Where(path => path.EndsWith(".json", StringComparison.Ordinal)).Select(path => JsonNode.Parse(File.ReadAllText(path))!)];

    /// <summary>The end of it.</summary>
    public string ReadLog()
    {
        using var file = new FileStream(Path.Combine(Folder, "log.jsonl"), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(file);
        var log = reader.ReadToEnd();
        return log[Math.Max(0, log.Length - 2000)..];
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (_process is { HasExited: false })
            {
                await KillAsync();
            }
        }
        catch (InvalidOperationException)
        {
            // It ended before.
        }

        Directory.Delete(Folder, recursive: true);
    }

    private async Task<(int ExitCode, string Output, string Errors)> RunAsync(IReadOnlyList<string> arguments)
    {
        using var process = Launch(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync().WaitAsync(Patience);
        await process.WaitForExitAsync().WaitAsync(Patience);
        return (process.ExitCode, await output, errors);
    }

    private Process Launch(IReadOnlyList<string> arguments)
    {
        var program = Path.Combine(Path.GetDirectoryName(typeof(LocalProcess).Assembly.Location)!, "Alicerce.Local.dll");
        string[] command = [.. _launcher, "dotnet", program, .. arguments];
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var variable in Variables)
        {
            start.Environment.Remove(variable);
        }

        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    // The program takes three ports in a row.
    private static int FreePort()
    {
        for (var port = Random.Shared.Next(20_000, 30_000); ; port += 3)
        {
            try
            {
                foreach (var candidate in Enumerable.Range(port, 3))
                {
                    using var listener = new TcpListener(IPAddress.Loopback, candidate);
                    listener.Start();
                }

                return port;
            }
            catch (SocketException)
            {
                // Somebody has one of them.
            }
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex SetupPattern();
}
