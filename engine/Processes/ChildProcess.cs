using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using Alicerce.Engine.CommandLine;

namespace Alicerce.Engine.Processes;

/// <summary>A process that the engine started; disposing ends it together with everything that it started.</summary>
public sealed class ChildProcess : IAsyncDisposable
{
    private static readonly TimeSpan DrainTime = TimeSpan.FromMilliseconds(500);

    private static readonly ConcurrentDictionary<ChildProcess, bool> Running = new();
    private static int _started;
    private static volatile bool _isOver;

    private readonly Process _process;
    private readonly string _mark;
    private readonly Task _output;
    private readonly Task _error;

    private ChildProcess(Process process, string mark, Action<string> onOutput, Action<string> onError)
    {
        _process = process;
        _mark = mark;
        _output = ReadLinesAsync(process.StandardOutput, onOutput);
        _error = ReadLinesAsync(process.StandardError, onError);
        Exited = WaitAsync();
    }

    public int Id => _process.Id;

    /// <summary>The exit code, once the process has ended and its output is read.</summary>
    public Task<int> Exited { get; }

    /// <summary>Both callbacks get complete lines, each on a thread of its own.</summary>
    public static ChildProcess Start(ProcessCommand command, Action<string> onOutput, Action<string> onError)
    {
        var start = new ProcessStartInfo(command.File, command.Arguments)
        {
            WorkingDirectory = command.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in command.Environment)
        {
            start.Environment[name] = value;
        }

        var mark = $"{Environment.ProcessId}-{Interlocked.Increment(ref _started)}";
        start.Environment[Descendants.Mark] = mark;
        try
        {
            var process = Process.Start(start) ??
                throw new InvalidOperationException($"`{command.File}` started no process.");
            process.StandardInput.Close();
            var child = new ChildProcess(process, mark, onOutput, onError);
            Running.TryAdd(child, true);
            if (_isOver)
            {
                child.End();
            }

            return child;
        }
        catch (Win32Exception exception)
        {
            throw UserErrorException.Failed(
                $"`{command.File}` cannot be started in `{command.WorkingDirectory}`: {exception.Message}.", exception);
        }
    }

    /// <summary>Ends every process that the engine started, and whatever is started from now on.</summary>
    public static void EndAll()
    {
        _isOver = true;
        foreach (var child in Running.Keys)
        {
            child.End();
        }
    }

    /// <summary>Ends the process and its descendants at once.</summary>
    public void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (
            exception is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended between the look and the kill, which is what was wanted.
        }
    }

    public async ValueTask DisposeAsync()
    {
        End();
        await Exited;
        Running.TryRemove(this, out _);
        _process.Dispose();
    }

    private void End()
    {
        Kill();
        // What the process left behind when it ended is not below it any more.
        Descendants.End(_mark);
    }

    private static async Task ReadLinesAsync(StreamReader reader, Action<string> onLine)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            onLine(line);
        }
    }

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        // A descendant that outlives the process may hold its streams open; what it says later is not awaited.
        await Task.WhenAny(Task.WhenAll(_output, _error), Task.Delay(DrainTime));
        return _process.ExitCode;
    }
}
