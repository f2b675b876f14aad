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

    private readonly string[] _arguments;
    private Process _process = null!;

    private LocalProcess(string folder, int port, string[] arguments) => (Folder, Port, _arguments) = (folder, port, arguments);

    public string Folder { get; }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}";

    public string SetupCode { get; private set; } = "";

    public static async Task<LocalProcess> StartAsync(params string[] arguments)
    {
        var process = new LocalProcess(Directory.CreateTempSubdirectory("alicerce-local-").FullName, FreePort(), arguments);
        await process.StartAsync();
        return process;
    }

    public async Task StartAsync()
    {
        var program = Path.Combine(Path.GetDirectoryName(typeof(LocalProcess).Assembly.Location)!, "Alicerce.Local.dll");
        _process = Process.Start(new ProcessStartInfo(
            "dotnet",
            [program, "--port", Port.ToString(CultureInfo.InvariantCulture), "--data", Folder, .. _arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
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

    /// <summary>No chance to say good-bye.</summary>
    public async Task KillAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
    }

    /// <returns>What it printed at its end.</returns>
    public async Task<(int ExitCode, string Output)> TerminateAsync()
    {
        Assert.That(Signal(_process.Id, 15), Is.Zero);
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

    /// <summary>The state of each file, by the end of its key.</summary>
    public IReadOnlyDictionary<string, string> ReadStates() => ReadTable("files")
        .Where(item => item.Key.EndsWith("\nMETA", StringComparison.Ordinal))
        .ToDictionary(item => Path.GetFileName((string)item.Value["key"]!["S"]!), item => (string)item.Value["status"]!["S"]!);

    public async Task WaitUntilAsync(Func<bool> holds, string what)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!holds())
        {
            try
            {
                await Task.Delay(50, deadline.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"{what} does not come. States: {string.Join(", ", ReadStates())}. Log:\n{ReadLog()}");
            }
        }
    }

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
            if (!_process.HasExited)
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
