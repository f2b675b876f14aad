namespace Alicerce.Engine.Render;

/// <summary>Type tokens as Pulumi shows them: <c>aws:ec2/subnet:Subnet</c> is <c>aws:ec2:Subnet</c>.</summary>
public static class ShortType
{
    public static string Of(string token)
    {
        var parts = token.Split(':');
        if (parts.Length != 3)
        {
            return token;
        }

        var module = parts[1].Split('/')[0];
        return $"{parts[0]}:{module}:{parts[2]}";
    }

    /// <summary>The last part alone, for lists in which the package goes without saying.</summary>
    public static string Noun(string token) => token[(token.LastIndexOf(':') + 1)..];

    /// <summary>Cuts in the middle: both the package and the noun stay readable.</summary>
    public static string Fit(string type, int width, bool unicode)
    {
        if (type.Length <= width)
        {
            return type;
        }

        var mark = unicode ? "…" : "..";
        var kept = Math.Max(width - mark.Length, 2);
        var head = kept / 3;
        return string.Concat(type.AsSpan(0, head), mark, type.AsSpan(type.Length - (kept - head)));
    }
}
