using System.Diagnostics;
using System.Globalization;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>Looks at processes by the id that they wrote into a file.</summary>
public static class Running
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Whether a process ends within a moment: what was killed is not gone in the same instant.</summary>
    public static async Task<bool> EndsAsync(string id)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        while (IsAlive(id))
        {
            if (limit.IsCancellationRequested)
            {
                return false;
            }

            await Task.Delay(5, CancellationToken.None);
        }

        return true;
    }

    public static async Task<string> IdAsync(string path)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!File.Exists(path) || new FileInfo(path).Length == 0)
        {
            await Task.Delay(5, limit.Token);
        }

        return await File.ReadAllTextAsync(path, limit.Token);
    }

    private static bool IsAlive(string id)
    {
        var stat = $"/proc/{id.Trim()}/stat";
        if (OperatingSystem.IsLinux())
        {
            try
            {
                // A zombie has ended; only nobody has asked for its exit code yet.
                return !File.ReadAllText(stat).Split(") ")[^1].StartsWith('Z');
            }
            catch (IOException)
            {
                return false;
            }
        }

        try
        {
            using var process = Process.GetProcessById(int.Parse(id.Trim(), CultureInfo.InvariantCulture));
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
