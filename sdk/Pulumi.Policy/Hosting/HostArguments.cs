using System.Net;

namespace Pulumi.Policy.Hosting;

/// <summary>What the engine says on the command line: flags that are of no use here, then its own address.</summary>
internal static class HostArguments
{
    // The one flag whose value stands apart from it, and so could be taken for the address.
    private const string TracingFlag = "--tracing";

    /// <summary>The engine's address; null when there is none.</summary>
    public static string? EngineAddress(IReadOnlyList<string> args)
    {
        string? address = null;
        for (var index = 0; index < args.Count; index++)
        {
            if (args[index] == TracingFlag)
            {
                index++;
            }
            else if (!args[index].StartsWith('-'))
            {
                address = args[index];
            }
        }

        return IsAddress(address) ? address : null;
    }

    public static bool IsAddress(string? text) =>
        text?.LastIndexOf(':') is > 0 and var colon
        && int.TryParse(text.AsSpan(colon + 1), out var port)
        && port is > IPEndPoint.MinPort and <= IPEndPoint.MaxPort
        && Uri.CheckHostName(text[..colon]) != UriHostNameType.Unknown;
}
