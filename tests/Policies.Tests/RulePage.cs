using System.Text;

namespace Alicerce.Policies.Tests;

/// <summary>Writes the page of a rule from its metadata and its examples.</summary>
internal static class RulePage
{
    public static async Task<string> WriteAsync(IRuleExamples tests)
    {
        var examples = await Examples.OfAsync(tests);
        var rule = (Policy)tests.Rule;
        var info = tests.Rule.Info;
        var page = new StringBuilder();
        page.Append($"# {info.Id}\n\n{info.Title}\n\n");
        page.Append($"| severity | pillar | responsibility | scope | Security Hub | Checkov |\n");
        page.Append("| --- | --- | --- | --- | --- | --- |\n");
        page.Append($"| {Words.Kebab(info.Severity.ToString())} | {Words.Kebab(info.Pillar.ToString())} "
            + $"| {Words.Kebab(info.Responsibility.ToString())} | {(rule is StackPolicy ? "stack" : "resource")} "
            + $"| {OrNone(info.Controls)} | {OrNone(info.Checkov)} |\n");
        page.Append($"\n## Why\n\n{info.Rationale}\n\n## What to do\n\n{info.Fix}\n");
        if (Repair.IsDoneBy(tests.Rule))
        {
            page.Append("\nAt the level `remediate`, the rule does it by itself.\n");
        }

        if (info.Limits is { } limits)
        {
            page.Append($"\n## What exactly is judged\n\n{limits}\n");
        }

        Section(page, "Avoid", examples, ExampleKind.Violating, example => string.Join("\n", example.Expected));
        Section(page, "Prefer", examples, ExampleKind.Compliant, _ => null);
        Listing(page, "Does not apply to", examples, ExampleKind.NotApplicable);
        Listing(page, "Is not decided for", examples, ExampleKind.Undecided);
        if (info.AlwaysDecides is { } reason)
        {
            page.Append($"\n## Is always decided\n\n{reason}\n");
        }

        Configuration(page, rule);
        return page.ToString();
    }

    private static void Section(
        StringBuilder page, string title, IReadOnlyList<Example> examples, ExampleKind kind, Func<Example, string?> after)
    {
        var example = examples.First(candidate => candidate.Kind == kind);
        page.Append($"\n## {title}\n\n{example.Title}:\n\n```yaml\n");
        foreach (var resource in example.Resources)
        {
            page.Append(ExampleYaml.Write(resource));
        }

        page.Append("```\n");
        if (after(example) is { } text)
        {
            page.Append($"\n> {text.Replace("\n", "\n> ", StringComparison.Ordinal)}\n");
        }
    }

    private static void Listing(StringBuilder page, string title, IReadOnlyList<Example> examples, ExampleKind kind)
    {
        var titles = examples.Where(example => example.Kind == kind).Select(example => example.Title).ToList();
        if (titles.Count > 0)
        {
            page.Append($"\n## {title}\n\n");
            titles.ForEach(text => page.Append($"- {text}.\n"));
        }
    }

    private static void Configuration(StringBuilder page, Policy rule)
    {
        if (rule.ConfigSchema is not { } schema)
        {
            return;
        }

        page.Append("\n## Configuration\n\n| property | schema |\n| --- | --- |\n");
        foreach (var (name, property) in schema.Properties)
        {
            page.Append($"| `{name}` | `{property.ToJsonString()}` |\n");
        }
    }

    private static string OrNone(IReadOnlyList<string> ids) => ids.Count == 0 ? "-" : string.Join(", ", ids);
}
