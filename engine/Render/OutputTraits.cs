using System.Text;

namespace Alicerce.Engine.Render;

/// <summary>What a stream can show.</summary>
public sealed record OutputTraits
{
    /// <summary>
    /// A file, a pipe or a terminal that can do nothing: every line whole, nothing aligned to a width.
    /// </summary>
    public static readonly OutputTraits Plain = new() { Unicode = true };

    public bool IsTerminal { get; init; }

    public bool Color { get; init; }

    /// <summary>The columns of the terminal; null when there is none to fit into.</summary>
    public int? Width { get; init; }

    /// <summary>Whether tree and box glyphs survive the encoding of the stream.</summary>
    public bool Unicode { get; init; }

    /// <param name="choice">The option of the user, which wins over everything else.</param>
    /// <param name="isTerminal">Whether the stream is attached to a terminal.</param>
    /// <param name="width">The columns of that terminal, or 0 when they are unknown.</param>
    /// <param name="encoding">The encoding of the stream.</param>
    /// <param name="variable">Reads an environment variable.</param>
    public static OutputTraits Detect(
        ColorChoice choice, bool isTerminal, int width, Encoding encoding, Func<string, string?> variable)
    {
        // A dumb terminal shows text, but understands no escape sequence at all.
        var isDumb = variable("TERM") == "dumb";
        var isQuiet = variable("NO_COLOR") is { Length: > 0 };
        return new OutputTraits
        {
            IsTerminal = isTerminal && !isDumb,
            Width = isTerminal && width > 0 ? width : null,
            Unicode = encoding.WebName is "utf-8" or "utf-16" or "utf-32",
            Color = choice switch
            {
                ColorChoice.Always => true,
                ColorChoice.Never => false,
                _ => isTerminal && !isDumb && !isQuiet,
            },
        };
    }
}
