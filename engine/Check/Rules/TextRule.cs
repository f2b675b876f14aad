using System.Globalization;

namespace Alicerce.Engine.Check.Rules;

/// <summary>Checks the length and the characters of a name.</summary>
public static class TextRule
{
    public static IEnumerable<string> Problems(string text, ValueRule rule)
    {
        if (rule.MinLength is { } least && text.Length < least)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"which has {text.Length} characters where {least} at least are needed. Make it longer.");
        }

        if (rule.MaxLength is { } most && text.Length > most)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"which has {text.Length} characters where {most} are allowed. Shorten it by {text.Length - most}.");
        }

        var body = rule.MayEndWith is { } ending && text.EndsWith(ending, StringComparison.Ordinal)
            ? text[..^ending.Length]
            : text;
        if (rule.Characters is { } characters)
        {
            var at = body.AsSpan().IndexOfAnyExcept(Expand(characters));
            if (at >= 0)
            {
                yield return string.Create(
                    CultureInfo.InvariantCulture,
                    $"which has `{body[at]}` at position {at + 1}. Use only `{characters}`.");
            }
        }

        if (rule.First is { } first && body.Length > 0 && !Expand(first).Contains(body[0]))
        {
            yield return $"but must begin with one of `{first}`. Change its first character.";
        }

        if (rule.Last is { } last && body.Length > 0 && !Expand(last).Contains(body[^1]))
        {
            yield return $"but must end with one of `{last}`. Change its last character.";
        }

        if (rule.StartsWith is { } start && !text.StartsWith(start, StringComparison.Ordinal))
        {
            yield return $"but must begin with `{start}`. Put that in front.";
        }

        foreach (var part in rule.Never.Where(part => text.Contains(part, StringComparison.Ordinal)))
        {
            yield return $"but must not contain `{part}`. Take that out.";
        }

        foreach (var part in rule.NeverFirst.Where(part => text.StartsWith(part, StringComparison.Ordinal)))
        {
            yield return $"but must not begin with `{part}`, which AWS keeps for itself. Choose another beginning.";
        }

        foreach (var part in rule.NeverLast.Where(part => text.EndsWith(part, StringComparison.Ordinal)))
        {
            yield return $"but must not end with `{part}`, which AWS keeps for itself. Choose another ending.";
        }
    }

    private static string Expand(string characters)
    {
        var all = new List<char>();
        for (var i = 0; i < characters.Length; i++)
        {
            if (i + 2 < characters.Length && characters[i + 1] == '-')
            {
                for (var letter = characters[i]; letter <= characters[i + 2]; letter++)
                {
                    all.Add(letter);
                }

                i += 2;
            }
            else
            {
                all.Add(characters[i]);
            }
        }

        return new string([.. all]);
    }
}
