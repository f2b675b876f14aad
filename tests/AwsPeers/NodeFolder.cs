using System.Diagnostics;

namespace Alicerce.AwsPeers;

/// <summary>A folder with a program for Node and the packages that it needs.</summary>
public sealed class NodeFolder(string path)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Throws <see cref="System.ComponentModel.Win32Exception"/> where npm is missing.</summary>
    public async Task InstallAsync()
    {
        // Test projects run side by side, and `npm ci` begins by deleting the folder.
        await using var exclusive = await LockAsync();
        var installed = new FileInfo(Path.Combine(path, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(path, "package-lock.json")))
        {
            return;
        }

        using var npm = Start("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund");
        npm.StandardInput.Close();
        var output = npm.StandardOutput.ReadToEndAsync();
        var errors = npm.StandardError.ReadToEndAsync();
        await npm.WaitForExitAsync().WaitAsync(Patience);
        if (npm.ExitCode != 0)
        {
            throw new InvalidOperationException($"`npm ci` in {path} exited with {npm.ExitCode}.\n{await output}{await errors}");
        }
    }

    /// <summary>Throws <see cref="System.ComponentModel.Win32Exception"/> where the program is missing.</summary>
    public Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;

    private static async Task<FileStream> LockAsync()
    {
        var file = Path.Combine(Golden.Repository.Root, "artifacts", "aws-peers.lock");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
            }
            catch (IOException) when (waited < Patience)
            {
                await Task.Delay(Interval);
            }
        }
    }
}
