using System.Text.RegularExpressions;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>The commands of a page.</summary>
public static partial class Commands
{
    public static IReadOnlyList<string> In(string page) =>
        [.. Block().Matches(page).Select(match => Unindent(match.Groups["code"].Value, match.Groups["indent"].Value.Length))];

    /// <summary><c>aws ec2 describe-images</c>, <c>pulumi up</c>: what is called, without its options.</summary>
    public static IEnumerable<string> Calls(string script) =>
        Call().Matches(script).Select(match => match.Value.Trim());

    private static string Unindent(string code, int width) =>
        string.Join('\n', code.Split('\n').Select(line => line.Length >= width ? line[width..] : line));

    [GeneratedRegex("^(?<indent> *)```bash\\n(?<code>.*?)^ *```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();

    [GeneratedRegex(
        @"(?<=^|\$\(|\| |&& )(aws [a-z0-9-]+ (wait )?[a-z0-9-]+|pulumi (stack (init|output|rm)|stack|config (set|rm)|state [a-z]+|[a-z]+))\b",
        RegexOptions.Multiline)]
    private static partial Regex Call();
}
