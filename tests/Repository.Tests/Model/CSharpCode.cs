using System.Text;

namespace Alicerce.Repository.Tests.Model;

/// <summary>
/// C# source with comments and the contents of literals blanked out, so that a search finds code alone. Line breaks
/// stay, so that line numbers do.
/// </summary>
internal static class CSharpCode
{
    public static string Strip(string source)
    {
        var code = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length;)
        {
            var end = EndOfNonCode(source, i);
            if (end == i)
            {
                code.Append(source[i++]);
                continue;
            }

            for (; i < end; i++)
            {
                code.Append(source[i] is '\n' or '\r' ? source[i] : ' ');
            }
        }

        return code.ToString();
    }

    private static int EndOfNonCode(string source, int start)
    {
        var rest = source.AsSpan(start);
        if (rest.StartsWith("//"))
        {
            return EndAfter(source, "\n", start, keepsMark: true);
        }

        if (rest.StartsWith("/*"))
        {
            return EndAfter(source, "*/", start + 2);
        }

        if (rest[0] == '\'')
        {
            return EndOfEscaped(source, start);
        }

        if (rest[0] != '"')
        {
            return start;
        }

        var isVerbatim = start > 0
            && (source[start - 1] == '@' || (source[start - 1] == '$' && start > 1 && source[start - 2] == '@'));
        if (isVerbatim)
        {
            return EndOfVerbatim(source, start);
        }

        var quotes = rest.IndexOfAnyExcept('"') is var count && count < 0 ? rest.Length : count;
        return quotes >= 3 ? EndAfter(source, new string('"', quotes), start + quotes) : EndOfEscaped(source, start);
    }

    private static int EndOfEscaped(string source, int start)
    {
        for (var i = start + 1; i < source.Length; i++)
        {
            if (source[i] == '\\')
            {
                i++;
            }
            else if (source[i] == source[start] || source[i] == '\n')
            {
                return i + 1;
            }
        }

        return source.Length;
    }

    private static int EndOfVerbatim(string source, int start)
    {
        for (var i = start + 1; i < source.Length; i++)
        {
            if (source[i] != '"')
            {
                continue;
            }

            if (i + 1 < source.Length && source[i + 1] == '"')
            {
                i++;
                continue;
            }

            return i + 1;
        }

        return source.Length;
    }

    private static int EndAfter(string source, string mark, int from, bool keepsMark = false)
    {
        var end = source.IndexOf(mark, from, StringComparison.Ordinal);
        return end < 0 ? source.Length : keepsMark ? end : end + mark.Length;
    }
}
