namespace Alicerce.Engine.Render;

/// <summary>
/// One line at the bottom of a terminal that says what is being waited for. It is gone before the result is printed,
/// and where the stream is not a terminal it never exists.
/// </summary>
public sealed class ProgressLine(TextWriter writer, OutputTraits traits) : IDisposable
{
    private const string ToLineStartAndClear = "\r\u001b[K";

    private readonly Lock _gate = new();
    private string _shown = "";
    private bool _isClosed;

    public void Report(string text)
    {
        if (!traits.IsTerminal)
        {
            return;
        }

        // A line as wide as the terminal would wrap, and a wrapped line cannot be taken back.
        var width = Math.Max((traits.Width ?? 80) - 1, 0);
        text = SafeText.Of(text);
        var line = text.Length <= width ? text : text[..width];
        lock (_gate)
        {
            if (_isClosed || line == _shown)
            {
                return;
            }

            writer.Write($"{ToLineStartAndClear}{(traits.Color ? Palette.Paint(line, Meaning.Secondary) : line)}");
            writer.Flush();
            _shown = line;
        }
    }

    /// <summary>Takes the line away; later reports start a new one.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            if (_shown.Length > 0)
            {
                writer.Write(ToLineStartAndClear);
                writer.Flush();
                _shown = "";
            }
        }
    }

    public void Dispose()
    {
        Clear();
        lock (_gate)
        {
            _isClosed = true;
        }
    }
}
