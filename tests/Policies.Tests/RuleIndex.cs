using System.Text;
using Alicerce.Policies.Responsibilities;

namespace Alicerce.Policies.Tests;

/// <summary>Writes the list of all rules: by pillar, by service, by whose duty they check and by control.</summary>
internal static class RuleIndex
{
    public static string Write(IEnumerable<IRule> rules)
    {
        var infos = rules.Select(rule => rule.Info).OrderBy(info => info.Id, StringComparer.Ordinal).ToList();
        var page = new StringBuilder();
        page.Append("# Rules\n\nOne page a rule, written from the rule and from the examples that its tests run.\n\n");
        page.Append("[By pillar](#by-pillar) · [by service](#by-service) · [by responsibility](#by-responsibility) · ");
        page.Append("[by control](#by-control)\n\n## By pillar\n");
        foreach (var pillar in infos.GroupBy(info => info.Pillar).OrderBy(group => group.Key))
        {
            page.Append($"\n### {Heading(pillar.Key)}\n\n| rule | severity | what must hold |\n| --- | --- | --- |\n");
            foreach (var info in pillar)
            {
                page.Append($"| {Link(info)} | {Words.Kebab(info.Severity.ToString())} | {info.Title} |\n");
            }
        }

        Table(page, "service", ResponsibilityMatrix.Services.Select(service =>
            (Service(service.Service), infos.Where(info => service.Rules.Contains(info.Id)))));
        Table(page, "responsibility", infos.GroupBy(info => info.Responsibility).OrderBy(group => group.Key).Select(group =>
            (Words.Kebab(group.Key.ToString()), group.AsEnumerable())));
        Table(page, "control", from info in infos
                               from control in info.Controls.Concat(info.Checkov)
                               group info by control into control
                               orderby Family(control.Key), Number(control.Key), control.Key
                               select (control.Key, control.AsEnumerable()));
        return page.ToString();
    }

    private static void Table(StringBuilder page, string key, IEnumerable<(string Key, IEnumerable<RuleInfo> Rules)> rows)
    {
        page.Append($"\n## By {key}\n\n| {key} | rules |\n| --- | --- |\n");
        foreach (var row in rows)
        {
            page.Append($"| {row.Key} | {string.Join("<br>", row.Rules.Select(Link))} |\n");
        }
    }

    private static string Link(RuleInfo info) => $"[`{info.Id}`]({info.Id}.md)";

    private static string Service(string name) =>
        $"[{name}](../shared-responsibility.md#{name.ToLowerInvariant().Replace(' ', '-')})";

    // `EC2.8` before `EC2.12`.
    private static string Family(string control) => control[..SeparatorOf(control)];

    private static int Number(string control) =>
        int.TryParse(control[(SeparatorOf(control) + 1)..], out var number) ? number : 0;

    private static int SeparatorOf(string control) => control.LastIndexOfAny(['.', '_']);

    private static string Heading(Pillar pillar) =>
        Words.Sentence(Words.Kebab(pillar.ToString()).Replace('-', ' '));
}
