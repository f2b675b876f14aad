namespace Alicerce.Generator.Facts;

/// <summary>The tokens for which classes are made.</summary>
internal sealed class ResourceList
{
    private ResourceList(IReadOnlyList<string> tokens, IReadOnlyList<Problem> problems)
    {
        Tokens = tokens;
        Problems = problems;
    }

    public IReadOnlyList<string> Tokens { get; }

    /// <summary>What is wrong with the list. Lines that are right count all the same.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    public static ResourceList Parse(string path, string text, Specification specification)
    {
        var known = new HashSet<string>(specification.Names, StringComparer.Ordinal);
        var tokens = new List<string>();
        var problems = new List<Problem>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var parts = lines[i].Split(['#'], 2);
            var token = parts[0].Trim();
            if (token.Length == 0)
            {
                continue;
            }

            if (!known.Contains(token))
            {
                problems.Add(new Problem(
                    ProblemKind.UnknownToken, path, i, token, Nearest(token, known)));
            }
            else if (tokens.Contains(token))
            {
                problems.Add(new Problem(ProblemKind.RepeatedToken, path, i, token, ""));
            }
            else if (parts.Length == 1 || parts[1].Trim().Length == 0)
            {
                problems.Add(new Problem(ProblemKind.NoReason, path, i, token, ""));
            }
            else
            {
                tokens.Add(token);
            }
        }

        return new ResourceList(tokens, problems);
    }

    private static string Nearest(string token, IEnumerable<string> known) =>
        known
            .OrderBy(candidate => EditDistance(token, candidate))
            .ThenBy(candidate => candidate, StringComparer.Ordinal)
            .First();

    private static int EditDistance(string from, string to)
    {
        var previous = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var current = new int[to.Length + 1];
            current[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var same = char.ToLowerInvariant(from[i - 1]) == char.ToLowerInvariant(to[j - 1]);
                current[j] = Math.Min(previous[j - 1] + (same ? 0 : 1), Math.Min(previous[j], current[j - 1]) + 1);
            }

            previous = current;
        }

        return previous[to.Length];
    }
}
