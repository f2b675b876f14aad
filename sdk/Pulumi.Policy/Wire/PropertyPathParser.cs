using System.Globalization;
using System.Text;

namespace Pulumi.Policy.Wire;

/// <summary>Reads property paths as Pulumi writes them: <c>a.b</c>, <c>a["b.c"]</c>, <c>a[0]</c>.</summary>
internal static class PropertyPathParser
{
    public static IReadOnlyList<PathSegment> Parse(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var segments = new List<PathSegment>();
        var position = 0;
        while (position < path.Length)
        {
            if (path[position] == '[')
            {
                segments.Add(ReadBrackets(path, ref position));
            }
            else
            {
                if (path[position] == '.')
                {
                    position += segments.Count > 0 ? 1 : throw Malformed(path, "it begins with a dot");
                }

                segments.Add(ReadName(path, ref position));
            }
        }

        return segments[0].Name is null ? throw Malformed(path, "it begins with an index") : segments;
    }

    private static PathSegment ReadName(string path, ref int position)
    {
        var end = path.AsSpan(position).IndexOfAny('.', '[');
        var name = end < 0 ? path[position..] : path.Substring(position, end);
        position += name.Length;
        return name.Length > 0 ? new PathSegment(name, 0) : throw Malformed(path, "it has an empty name");
    }

    private static PathSegment ReadBrackets(string path, ref int position)
    {
        position++;
        if (position < path.Length && path[position] == '"')
        {
            var name = ReadQuoted(path, ref position);
            Expect(path, ref position, ']');
            return new PathSegment(name, 0);
        }

        var end = path.IndexOf(']', position);
        if (end < 0
            || !int.TryParse(
                path.AsSpan(position, end - position), NumberStyles.None, CultureInfo.InvariantCulture, out var index))
        {
            throw Malformed(path, "brackets hold neither a number nor a quoted name");
        }

        position = end + 1;
        return new PathSegment(null, index);
    }

    private static string ReadQuoted(string path, ref int position)
    {
        var name = new StringBuilder();
        for (position++; position < path.Length && path[position] != '"'; position++)
        {
            if (path[position] == '\\' && position + 1 < path.Length)
            {
                position++;
            }

            name.Append(path[position]);
        }

        Expect(path, ref position, '"');
        return name.ToString();
    }

    private static void Expect(string path, ref int position, char expected)
    {
        if (position >= path.Length || path[position] != expected)
        {
            throw Malformed(path, $"a `{expected}` is missing");
        }

        position++;
    }

    private static ArgumentException Malformed(string path, string reason) => new(
        $"`{path}` is no property path: {reason}. "
        + "Write it as in `tags.owner`, `tags[\"cost:center\"]` or `rules[0].port`.");
}
