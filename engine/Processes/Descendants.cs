using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Alicerce.Engine.Processes;

/// <summary>
/// Finds the processes that come from one that the engine started, also after their parent has ended: they carry its
/// mark in their environment.
/// </summary>
public static class Descendants
{
    public const string Mark = "ALICERCE_RUN";

    /// <summary>Ends all of them. Only Linux tells the environment of a process to others.</summary>
    public static void End(string mark)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var wanted = Encoding.UTF8.GetBytes($"{Mark}={mark}\0");
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(directory), NumberStyles.None, CultureInfo.InvariantCulture, out var id) &&
                id != Environment.ProcessId && Carries(directory, wanted))
            {
                End(id);
            }
        }
    }

    private static bool Carries(string directory, byte[] wanted)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(directory, "environ")).AsSpan().IndexOf(wanted) >= 0;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is gone, or somebody else's.
            return false;
        }
    }

    private static void End(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill(entireProcessTree: true);
        }
        catch (Exception exception) when (
            exception is ArgumentException or InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended between the look and the kill, which is what was wanted.
        }
    }
}
