using System.Diagnostics;

namespace Pulumi;

/// <summary>Holds the program until a debugger is there, when the user asked for that.</summary>
internal static class Debugging
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    public static async Task WaitIfAskedAsync()
    {
        if (Environment.GetEnvironmentVariable("PULUMI_ATTACH_DEBUGGER") != "true")
        {
            return;
        }

        while (!Debugger.IsAttached)
        {
            await Task.Delay(Interval).ConfigureAwait(false);
        }
    }
}
