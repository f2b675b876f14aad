using System.Text;

namespace Alicerce.Engine.CommandLine;

/// <summary>What a command sees of the world around it; tests give it another one.</summary>
public sealed record ConsoleStreams
{
    public required Stream Output { get; init; }

    public required Stream Error { get; init; }

    public bool OutputIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>The columns of the terminal, 0 when they are unknown.</summary>
    public int Width { get; init; }

    public Encoding Encoding { get; init; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public required string WorkingDirectory { get; init; }

    /// <summary>Reads an environment variable.</summary>
    public required Func<string, string?> Variable { get; init; }

    public static ConsoleStreams OfProcess() => new()
    {
        Output = Console.OpenStandardOutput(),
        Error = Console.OpenStandardError(),
        OutputIsTerminal = !Console.IsOutputRedirected,
        ErrorIsTerminal = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected && Console.IsErrorRedirected ? 0 : Console.WindowWidth,
        Encoding = Console.OutputEncoding is UTF8Encoding ? new UTF8Encoding(false) : Console.OutputEncoding,
        WorkingDirectory = Directory.GetCurrentDirectory(),
        Variable = Environment.GetEnvironmentVariable,
    };
}
