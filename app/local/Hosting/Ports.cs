using System.Net;
using System.Net.Sockets;

namespace Alicerce.Local.Hosting;

/// <summary>The ports that the program opens, all of them on this machine alone.</summary>
internal static class Ports
{
    /// <summary>A sentence for each port that somebody else has.</summary>
    public static IEnumerable<string> FindMistakes(LocalOptions options)
    {
        var wanted = new List<(int Port, string Purpose)> { (options.Port, "the site"), (options.ApprovalsPort, "approvals") };
        if (options.S3Endpoint is null)
        {
            wanted.Insert(1, (options.ObjectsPort, "objects"));
        }

        return wanted.Where(entry => !IsFree(entry.Port)).Select(entry =>
            $"Port {entry.Port}, for {entry.Purpose}, is in use by another program. Name another first port with `--port`.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
