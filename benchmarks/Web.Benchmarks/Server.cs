using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Alicerce.Web.Benchmarks;

/// <summary>A server in a process of its own, on ports that nobody has, and gone afterwards.</summary>
internal sealed partial class Server : IDisposable
{
    private readonly Process _process;
    private readonly string? _folder;
    private bool _isGone;

    private Server(Process process, Uri address, string code, string? folder) =>
        (_process, Address, SetupCode, _folder) = (process, address, code, folder);

    public Uri Address { get; }

    /// <summary>Makes the first account of the application.</summary>
    public string SetupCode { get; }

    /// <summary>The application with its object store, tables, ingest and workers.</summary>
    public static async Task<Server> StartApplicationAsync()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var program = Path.Combine(AppContext.BaseDirectory, "..", "..", "Local", configuration, "Alicerce.Local.dll");
        var folder = Directory.CreateTempSubdirectory("alicerce-benchmark-").FullName;
        var port = FreePorts();
        var process = Start("dotnet", program, "--port", port.ToString(CultureInfo.InvariantCulture), "--data", folder);
        var code = "";
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            code = CodePattern().Match(line) is { Success: true } match ? match.Value : code;
            if (line.StartsWith("Alicerce runs at", StringComparison.Ordinal))
            {
                // What it says later is nobody's business here, but has to go somewhere.
                _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new Server(process, new Uri($"http://127.0.0.1:{port}"), code, folder);
            }
        }

        throw new InvalidOperationException($"The application did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public static async Task<Server> StartPeerAsync()
    {
        var process = Start("node", Path.Combine(AppContext.BaseDirectory, "node", "peer.js"));
        var line = await process.StandardOutput.ReadLineAsync();
        return int.TryParse(line, CultureInfo.InvariantCulture, out var port)
            ? new Server(process, new Uri($"http://127.0.0.1:{port}"), "", null)
            : throw new InvalidOperationException($"The peer did not start: {await process.StandardError.ReadToEndAsync()}");
    }

    public void Dispose()
    {
        if (_isGone)
        {
            return;
        }

        _isGone = true;
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    // The application takes three in a row.
    private static int FreePorts()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
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

    [GeneratedRegex("[A-Z0-9]{4}-[A-Z0-9]{4}-[A-Z0-9]{4}")]
    private static partial Regex CodePattern();
}
