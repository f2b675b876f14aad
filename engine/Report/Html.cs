using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Alicerce.Engine.Diagram;

namespace Alicerce.Engine.Report;

/// <summary>Markup that is safe to put into a page: every value that was put into it is escaped.</summary>
public readonly struct Html
{
    private readonly string? _markup;

    private Html(string markup) => _markup = markup;

    public static Html Empty => default;

    public bool IsEmpty => string.IsNullOrEmpty(_markup);

    /// <summary>Markup with values in it, of which texts are escaped.</summary>
    public static Html Of(Interpolation markup) => new(markup.ToString());

    /// <summary>Markup that is escaped already.</summary>
    public static Html Trusted(string markup) => new(markup);

    public static Html Join(IEnumerable<Html> parts) => new(string.Concat(parts));

    public static Html When(bool condition, Html html) => condition ? html : Empty;

    /// <summary>Text in which <c>`backquotes`</c> mark code.</summary>
    public static Html Prose(string text)
    {
        var parts = text.Split('`');
        return Join(parts.Index().Select(part =>
            part.Index % 2 == 1 && part.Index < parts.Length - 1 ? Of($"<code>{part.Item}</code>")
            : part.Index % 2 == 1 ? Of($"`{part.Item}")
            : Of($"{part.Item}")));
    }

    public override string ToString() => _markup ?? "";

    /// <summary>Collects a page from literals, which are markup, and values, which are not.</summary>
    [InterpolatedStringHandler]
    public readonly struct Interpolation
    {
        private readonly StringBuilder _markup;

        public Interpolation(int literalLength, int formattedCount) =>
            _markup = new StringBuilder(literalLength + (formattedCount * 16));

        public void AppendLiteral(string markup) => _markup.Append(markup);

        public void AppendFormatted(string? text) => _markup.Append(Markup.Text(text ?? ""));

        public void AppendFormatted(Html html) => _markup.Append(html);

        public void AppendFormatted(int number) => _markup.Append(number.ToString("N0", CultureInfo.InvariantCulture));

        public override string ToString() => _markup.ToString();
    }
}
