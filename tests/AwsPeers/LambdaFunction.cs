using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Logging;

namespace Alicerce.AwsPeers;

/// <summary>
/// One instance of a function: a process that asks for its invocations over the runtime API of Lambda, which is served
/// here.
/// </summary>
public sealed class LambdaFunction : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly WebApplication _api;
    private readonly Process _process;
    private readonly Stopwatch _sinceStart = Stopwatch.StartNew();
    private readonly Channel<(string Id, byte[] Input)> _invocations = Channel.CreateUnbounded<(string, byte[])>();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string>> _answers = new();
    private readonly TaskCompletionSource<TimeSpan> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly StringBuilder _output = new();

    private LambdaFunction(WebApplication api, ProcessStartInfo start)
    {
        _api = api;
        api.Run(ServeAsync);
        api.StartAsync().GetAwaiter().GetResult();
        start.Environment["AWS_LAMBDA_RUNTIME_API"] = new Uri(api.Urls.First()).Authority;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        _sinceStart.Restart();
        _process = Process.Start(start)!;
        _process.EnableRaisingEvents = true;
        _process.Exited += (_, _) => FailAll(new InvalidOperationException($"The runtime ended with {_process.ExitCode}.\n{Output}"));
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Everything that the process wrote.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    /// <summary>From the start of the process to its first request for an invocation.</summary>
    public Task<TimeSpan> ReadyAsync() => _ready.Task.WaitAsync(Patience);

    /// <summary>The most memory that the process ever had, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
        }
    }

    /// <summary>The time that the process kept processors busy so far.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Starts a built package of <c>artifacts/package</c> the way the managed runtime starts it.</summary>
    public static LambdaFunction Start(string package, string handler, IReadOnlyDictionary<string, string> environment)
    {
        var root = Golden.Repository.Root;
        var folder = Path.Combine(root, "artifacts", "package", package);
        var assembly = handler.Split("::")[0];
        // Built beside whatever runs this, in the same configuration.
        var configuration = Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory));
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "exec",
                "--depsfile", Path.Combine(folder, $"{assembly}.deps.json"),
                "--runtimeconfig", Path.Combine(folder, $"{assembly}.runtimeconfig.json"),
                Path.Combine(root, "artifacts", "bin", "LambdaRuntime", configuration, "Alicerce.LambdaRuntime.dll"),
            ]);
        start.Environment["_HANDLER"] = handler;
        return Start(start, environment);
    }

    /// <summary>Starts any program that speaks the runtime API.</summary>
    public static LambdaFunction Start(ProcessStartInfo start, IReadOnlyDictionary<string, string> environment)
    {
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(
            IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http1));
        return new LambdaFunction(builder.Build(), start);
    }

    /// <returns>What the handler answered.</returns>
    /// <exception cref="InvalidOperationException">The handler failed, or the process ended.</exception>
    public async Task<string> InvokeAsync(string input)
    {
        var id = Guid.NewGuid().ToString();
        var answer = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        _answers[id] = answer;
        await _invocations.Writer.WriteAsync((id, Encoding.UTF8.GetBytes(input)));
        if (_process.HasExited)
        {
            throw new InvalidOperationException($"The runtime ended with {_process.ExitCode}.\n{Output}");
        }

        return await answer.Task.WaitAsync(Patience);
    }

    /// <summary>Ends the process in the middle of whatever it does.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
        await _api.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        switch (context.Request.Path.Value!.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            case ["2018-06-01", "runtime", "invocation", "next"]:
                _ready.TrySetResult(_sinceStart.Elapsed);
                var (id, input) = await _invocations.Reader.ReadAsync(context.RequestAborted);
                context.Response.Headers["Lambda-Runtime-Aws-Request-Id"] = id;
                context.Response.ContentType = "application/json";
                await context.Response.Body.WriteAsync(input, context.RequestAborted);
                break;
            case ["2018-06-01", "runtime", "invocation", var answered, var kind]:
                using (var reader = new StreamReader(context.Request.Body))
                {
                    var body = await reader.ReadToEndAsync(context.RequestAborted);
                    context.Response.StatusCode = StatusCodes.Status202Accepted;
                    await context.Response.CompleteAsync();
                    Complete(answered, kind, body);
                }

                break;
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                break;
        }
    }

    private void Complete(string id, string kind, string body)
    {
        if (!_answers.TryRemove(id, out var answer))
        {
            return;
        }

        if (kind == "response")
        {
            answer.SetResult(body);
        }
        else
        {
            answer.SetException(new InvalidOperationException(body));
        }
    }

    private void FailAll(InvalidOperationException exception)
    {
        _ready.TrySetException(exception);
        foreach (var answer in _answers.Values)
        {
            answer.TrySetException(exception);
        }
    }

    private void Keep(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
