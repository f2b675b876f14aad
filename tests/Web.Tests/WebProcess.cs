using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Alicerce.AwsPeers;
using Alicerce.Web.Tests.Peers;

namespace Alicerce.Web.Tests;

/// <summary>The deployed folder as a process of its own, as systemd starts it, on a folder of records that outlives it.</summary>
internal sealed partial class WebProcess : IAsyncDisposable
{
    public static readonly string Package = Path.Combine(Golden.Repository.Root, "artifacts", "package", "web");

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();

    private WebProcess(Process process, int port)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => _output.Enqueue(line.Data ?? "");
        _process.BeginOutputReadLine();
        Address = new Uri($"http://localhost:{port}");
    }

    public Uri Address { get; }

    /// <summary>With it, the first account is made.</summary>
    public string SetupCode => CodePattern().Match(Output).Groups[1].Value;

    private string Output => string.Join('\n', _output);

    public static async Task<WebProcess> StartAsync(string folder, string table, DynamoDbServer dynamoDb, BucketServer buckets)
    {
        var port = FreePort();
        var process = Process.Start(new ProcessStartInfo("/bin/sh", [Path.Combine(Package, "Alicerce.Web")])
        {
            RedirectStandardOutput = true,
            Environment =
            {
                ["ALICERCE_REGION"] = "us-east-1",
                ["ALICERCE_PORT"] = port.ToString(CultureInfo.InvariantCulture),
                ["ALICERCE_INCOMING_BUCKET"] = TestSite.Incoming,
                ["ALICERCE_RESULTS_BUCKET"] = TestSite.Results,
                ["ALICERCE_FILES_TABLE"] = table,
                ["ALICERCE_DATA"] = folder,
                ["AWS_ENDPOINT_URL_DYNAMODB"] = dynamoDb.Endpoint,
                ["AWS_ENDPOINT_URL_S3"] = buckets.Endpoint.AbsoluteUri,
                ["AWS_ACCESS_KEY_ID"] = AwsServer.AccessKey,
                ["AWS_SECRET_ACCESS_KEY"] = AwsServer.SecretKey,
            },
        })!;
        var started = new WebProcess(process, port);
        try
        {
            await started.WaitUntilReadyAsync();
            return started;
        }
        catch
        {
            await started.DisposeAsync();
            throw;
        }
    }

    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
        {
            BaseAddress = Address,
            Timeout = Patience,
        };

    public void Terminate()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    /// <returns>How it ended, and all that it printed.</returns>
    public async Task<(int ExitCode, string Output)> WaitForEndAsync()
    {
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return (_process.ExitCode, Output);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync().WaitAsync(Patience);
        }

        _process.Dispose();
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = CreateClient();
        var start = Stopwatch.GetTimestamp();
        while (!_process.HasExited && Stopwatch.GetElapsedTime(start) < Patience)
        {
            try
            {
                using var answer = await client.GetAsync("/readyz");
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"The application is not ready.\n{Output}");
    }

    [GeneratedRegex("enter the code ([A-Z0-9-]+)")]
    private static partial Regex CodePattern();

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
