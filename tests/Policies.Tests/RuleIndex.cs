using System.Text;

namespace Alicerce.Policies.Tests;

/// <summary>Writes the list of all rules.</summary>
internal static class RuleIndex
{
    public static string Write(IEnumerable<IRule> rules)
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\nOne page a rule, written from the rule and from the examples that its tests run.\n");
        foreach (var pillar in rules.GroupBy(rule => rule.Info.Pillar).OrderBy(group => group.Key))
        {
            page.Append($"\n## {Heading(pillar.Key)}\n\n| rule | severity | what must hold | controls |\n| --- | --- | --- | --- |\n");
            foreach (var info in pillar.Select(rule => rule.Info).OrderBy(info => info.Id, StringComparer.Ordinal))
            {
                page.Append($"| [`{info.Id}`]({info.Id}.md) | {Words.Kebab(info.Severity.ToString())} | {info.Title} "
                    + $"| {string.Join(", ", info.Controls)} |\n");
            }
        }

        return page.ToString();
    }

    private static string Heading(Pillar pillar)
    {
        var words = Words.Kebab(pillar.ToString()).Replace('-', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
