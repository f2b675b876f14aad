using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Alicerce.Protocol.Tests.Peer;

/// <summary>One Node process with grpc-js and Pulumi's stubs, which does what it is told line by line.</summary>
internal sealed class NodePeer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly ConcurrentDictionary<int, TaskCompletionSource<JsonElement>> _pending = new();
    private readonly Task _reading;
    private int _lastId;

    private NodePeer(Process process)
    {
        _process = process;
        _reading = ReadAsync();
    }

    public static NodePeer Start() => new(Process.Start(new ProcessStartInfo("node", "peer.js")
    {
        WorkingDirectory = NodeModules.Folder,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        StandardOutputEncoding = Encoding.UTF8,
    })!);

    public async Task<JsonElement> AskAsync(string command, JsonObject? arguments = null)
    {
        var line = arguments ?? [];
        var id = Interlocked.Increment(ref _lastId);
        line["id"] = id;
        line["command"] = command;
        var answer = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[id] = answer;

        await _writing.WaitAsync();
        try
        {
            await _process.StandardInput.WriteLineAsync(line.ToJsonString());
            await _process.StandardInput.FlushAsync();
        }
        finally
        {
            _writing.Release();
        }

        var reply = await answer.Task.WaitAsync(Patience);
        return reply.TryGetProperty("error", out var error)
            ? throw new InvalidOperationException($"The peer failed at `{command}`: {error}")
            : reply;
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (TimeoutException)
        {
            _process.Kill();
        }

        await _reading;
        _process.Dispose();
        _writing.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            var reply = JsonDocument.Parse(line).RootElement;
            if (_pending.TryRemove(reply.GetProperty("id").GetInt32(), out var waiting))
            {
                waiting.SetResult(reply);
            }
        }

        foreach (var (id, waiting) in _pending)
        {
            waiting.TrySetException(new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"The peer ended before it answered the command {id}.")));
        }
    }
}
