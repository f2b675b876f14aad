namespace Alicerce.Engine.Render;

/// <summary>A line made of coloured pieces that knows how wide it is. It never ends in spaces.</summary>
public sealed class TextLine
{
    private readonly List<(string Text, Meaning Meaning)> _pieces = [];
    private int _column;

    /// <summary>The columns written so far, without pending padding.</summary>
    public int Width { get; private set; }

    public static TextLine Of(string text, Meaning meaning = Meaning.Plain) => new TextLine().Add(text, meaning);

    public TextLine Add(string text, Meaning meaning = Meaning.Plain)
    {
        text = SafeText.Of(text);
        if (text.Length == 0)
        {
            return this;
        }

        if (_column > Width)
        {
            _pieces.Add((new string(' ', _column - Width), Meaning.Plain));
            Width = _column;
        }

        _pieces.Add((text, meaning));
        Width += text.Length;
        _column = Width;
        return this;
    }

    /// <summary>The next piece starts at that column, or where the line ends if it is longer already.</summary>
    public TextLine PadTo(int column)
    {
        _column = Math.Max(_column, column);
        return this;
    }

    /// <summary>The next piece starts that many spaces after the last one.</summary>
    public TextLine Skip(int spaces) => PadTo(_column + spaces);

    public void WriteTo(TextWriter writer, bool color)
    {
        foreach (var (text, meaning) in _pieces)
        {
            writer.Write(color ? Palette.Paint(text, meaning) : text);
        }

        writer.Write('\n');
    }
}
