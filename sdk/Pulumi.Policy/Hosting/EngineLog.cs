using System.Threading.Channels;
using Alicerce.Protocol;
using Pulumi.Policy.Evaluation;
using Pulumirpc;

namespace Pulumi.Policy.Hosting;

/// <summary>
/// The engine's log. Lines are sent one after the other by a task of their own, in the order in which they were
/// written; without an engine they go to the standard error stream.
/// </summary>
internal sealed class EngineLog : IPackLog, IAsyncDisposable
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LastLinesTimeout = TimeSpan.FromSeconds(2);

    private readonly Channel<Entry> _entries =
        Channel.CreateUnbounded<Entry>(new UnboundedChannelOptions { SingleReader = true });

    private readonly TextWriter _fallback;
    private readonly Task _sending;
    private GrpcChannel? _engine;
    private int _unsent;

    public EngineLog(TextWriter fallback)
    {
        _fallback = fallback;
        _sending = SendAllAsync();
    }

    public bool IsConnected => Volatile.Read(ref _engine) is not null;

    public string? EngineAddress { get; private set; }

    /// <summary>Sends what follows to the engine at this address; the first address wins.</summary>
    public void Connect(string address)
    {
        var channel = GrpcChannel.ForAddress(address);
        if (Interlocked.CompareExchange(ref _engine, channel, null) is not null)
        {
            channel.Dispose();
        }
        else
        {
            EngineAddress = address;
        }
    }

    public void Write(PolicyLogSeverity severity, string message, string urn)
    {
        Interlocked.Increment(ref _unsent);
        _entries.Writer.TryWrite(new Entry(severity, message, urn, null));
    }

    /// <summary>Waits until everything that was written before has been sent.</summary>
    public Task FlushAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _unsent) == 0)
        {
            return Task.CompletedTask;
        }

        var sent = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        return _entries.Writer.TryWrite(new Entry(default, "", "", sent))
            ? sent.Task.WaitAsync(cancellationToken)
            : Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        _entries.Writer.TryComplete();
        try
        {
            await _sending.WaitAsync(LastLinesTimeout).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await _fallback.WriteLineAsync("The engine did not take the last log messages.").ConfigureAwait(false);
        }

        _engine?.Dispose();
    }

    private async Task SendAllAsync()
    {
        await foreach (var entry in _entries.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            if (entry.Sent is not null)
            {
                entry.Sent.SetResult();
            }
            else
            {
                await SendAsync(entry).ConfigureAwait(false);
                Interlocked.Decrement(ref _unsent);
            }
        }
    }

    private async Task SendAsync(Entry entry)
    {
        if (Volatile.Read(ref _engine) is { } engine)
        {
            try
            {
                await engine.CallAsync(EngineMethods.Log, ToRequest(entry), CallTimeout).ConfigureAwait(false);
                return;
            }
            catch (Exception exception)
            {
                // Whatever it is, the next line has to go out, and calls wait for it.
                await _fallback.WriteLineAsync($"The engine does not take log messages: {exception.Message}")
                    .ConfigureAwait(false);
            }
        }

        await _fallback.WriteLineAsync($"{entry.Severity.ToString().ToLowerInvariant()}: {entry.Message}")
            .ConfigureAwait(false);
    }

    private static LogRequest ToRequest(Entry entry) => new()
    {
        Severity = (LogSeverity)(int)entry.Severity,
        Message = entry.Message,
        Urn = entry.Urn,
    };

    private sealed record Entry(PolicyLogSeverity Severity, string Message, string Urn, TaskCompletionSource? Sent);
}
