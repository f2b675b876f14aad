using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace Pulumi.Policy.Hosting;

/// <summary>
/// Notices that nobody is left to serve. A language host that is stopped kills the process that it started, and not the
/// pack below that; the pack has to find out by itself.
/// </summary>
internal sealed class LifeWatch(TimeProvider clock)
{
    private static readonly TimeSpan ParentInterval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan EngineTimeout = TimeSpan.FromSeconds(10);
    private const int TicksPerEngineProbe = 30;

    // Taken as early as possible: once the port is out, the parent may be gone at any moment.
    private readonly int _parent = ParentId();

    /// <summary>Completes when the parent process or the engine is gone, or when the token fires.</summary>
    public async Task UntilAloneAsync(Func<string?> engineAddress, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(ParentInterval, clock);
        try
        {
            for (var tick = 1; await timer.WaitForNextTickAsync(cancellationToken).ConfigureAwait(false); tick++)
            {
                if (ParentId() != _parent)
                {
                    return;
                }

                if (tick % TicksPerEngineProbe == 0
                    && engineAddress() is { } address
                    && await IsGoneAsync(address, cancellationToken).ConfigureAwait(false))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The end was asked for.
        }
    }

    // An orphan gets a new parent. Windows has no such notion: there the engine's port is what tells.
    private static int ParentId() => OperatingSystem.IsWindows() ? 0 : GetParentId();

    private static async Task<bool> IsGoneAsync(string address, CancellationToken cancellationToken)
    {
        var colon = address.LastIndexOf(':');
        using var socket = new TcpClient();
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(EngineTimeout);
        try
        {
            var port = int.Parse(address.AsSpan(colon + 1), System.Globalization.CultureInfo.InvariantCulture);
            await socket.ConnectAsync(address[..colon], port, timeout.Token).ConfigureAwait(false);
            return false;
        }
        catch (SocketException exception)
        {
            return exception.SocketErrorCode == SocketError.ConnectionRefused;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // Busy is not gone.
            return false;
        }
    }

    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetParentId();
}
