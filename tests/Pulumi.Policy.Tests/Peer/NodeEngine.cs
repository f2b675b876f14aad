using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Peer;

/// <summary>
/// An engine in Node: grpc-js with Pulumi's own stubs, none of our code. One process plays all operations of the tests.
/// </summary>
internal static class NodeEngine
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly ConcurrentDictionary<int, TaskCompletionSource<EngineAnswer>> Waiting = new();
    private static readonly SemaphoreSlim Writing = new(1, 1);

    private static Process? _node;
    private static Task _reading = Task.CompletedTask;
    private static Task<string> _errors = Task.FromResult("");
    private static int _lastId;

    private static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "node");

    public static async Task StartAsync()
    {
        await InstallAsync();
        _node = Start("node", ["engine.js"]);
        _errors = _node.StandardError.ReadToEndAsync();
        _reading = ReadAsync(_node.StandardOutput);
    }

    public static async Task StopAsync()
    {
        if (_node is { } node)
        {
            node.StandardInput.Close();
            await node.WaitForExitAsync().WaitAsync(Patience);
            await _reading.WaitAsync(Patience);
            node.Dispose();
        }
    }

    /// <summary>Serves a pack in this process, and plays one operation with it.</summary>
    public static Task<EngineAnswer> RunAsync(PolicyPack pack, EngineRun run) => RunAsync(_ => pack, run);

    /// <inheritdoc cref="RunAsync(PolicyPack, EngineRun)"/>
    public static async Task<EngineAnswer> RunAsync(Func<StackInfo, PolicyPack> createPack, EngineRun run)
    {
        await using var served = await ServedPack.StartAsync(createPack, connect: false);
        var answer = await RunAsync(run with { Address = served.Address });
        Assert.That(served.IsEnding, Is.True, "The pack did not take `Cancel`.");
        return answer;
    }

    /// <summary>Plays one operation with a pack that is served already.</summary>
    public static async Task<EngineAnswer> RunAsync(EngineRun run)
    {
        var id = Interlocked.Increment(ref _lastId);
        var answered = Waiting[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        var line = JsonSerializer.Serialize(run with { Id = id }, Json);
        await Writing.WaitAsync(Patience);
        try
        {
            await _node!.StandardInput.WriteLineAsync(line);
            await _node.StandardInput.FlushAsync();
        }
        finally
        {
            Writing.Release();
        }

        var answer = await answered.Task.WaitAsync(Patience);
        Assert.That(answer.Broken, Is.Null);
        return answer;
    }

    private static async Task ReadAsync(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line)
        {
            var answer = JsonSerializer.Deserialize<EngineAnswer>(line, Json)!;
            Waiting.TryRemove(answer.Id, out var waiting);
            waiting!.SetResult(answer);
        }

        var end = new InvalidOperationException($"The engine in Node ended. {await _errors}");
        foreach (var waiting in Waiting.Values)
        {
            waiting.TrySetException(end);
        }
    }

    public static bool IsInstalled()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true });
            return node is not null;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    // Once per output folder and lock file: an installed folder carries a copy of the lock file that it was made from.
    private static async Task InstallAsync()
    {
        var lockFile = await File.ReadAllTextAsync(Path.Combine(Folder, "package-lock.json"));
        var stamp = Path.Combine(Folder, "node_modules", ".installed");
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp) == lockFile)
        {
            return;
        }

        using var npm = Start(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
            ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"]);
        npm.StandardInput.Close();
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        try
        {
            await npm.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }

        Assert.That(npm.ExitCode, Is.Zero, $"{await output}{await errors}");
        await File.WriteAllTextAsync(stamp, lockFile);
    }

    private static Process Start(string program, string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
}
