using System.Diagnostics;

namespace Alicerce.Preview.Tests;

/// <summary>A directory that is gone when disposed.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("alicerce-test-").FullName;

    public string Write(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A shell script that can be started as a process.</summary>
    public string WriteScript(string name, string body)
    {
        var path = Write(name, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    /// <summary>A named pipe: whoever opens one end waits until somebody opens the other.</summary>
    public async Task<string> PipeAsync(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        using var make = Process.Start("mkfifo", [path]);
        await make.WaitForExitAsync();
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
