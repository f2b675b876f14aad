using System.Text;

namespace Alicerce.Generator.Emission;

/// <summary>Writes lines of C# with indentation.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public SourceWriter Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Writes a head, if there is one, and a block in braces.</summary>
    public SourceWriter Block(string head, Action body, string end = "}")
    {
        if (head.Length > 0)
        {
            Line(head);
        }

        Line("{");
        _depth++;
        body();
        _depth--;
        return Line(end);
    }

    /// <summary>Writes one line that continues the line before it.</summary>
    public SourceWriter Continue(string text)
    {
        _depth++;
        Line(text);
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}
