namespace Alicerce.Engine.Tests.Harness;

/// <summary>A project in a directory of its own; gone when disposed.</summary>
public sealed class TemporaryProject : IDisposable
{
    public TemporaryProject(string project = "name: shop\nruntime: dotnet\n", string? stack = "config: {}\n")
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("alicerce-test-").FullName;
        Write("Pulumi.yaml", project);
        if (stack is not null)
        {
            Write("Pulumi.dev.yaml", stack);
        }
    }

    public string Directory { get; }

    public string Write(string name, string text)
    {
        var path = Path.Combine(Directory, name);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>A shell script that can be started as a process.</summary>
    public string WriteScript(string name, string body)
    {
        var path = Write(name, $"#!/bin/sh\n{body}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(
                path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
