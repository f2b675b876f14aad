using System.Reflection;
using System.Text;

namespace Alicerce.Infra.Tests.Pages;

/// <summary>The part of a page that the code writes: what a component takes and what it gives.</summary>
public static class Tables
{
    private const string End = "<!-- end of what the code says -->";

    /// <summary>The page with its generated part as the code is now; a page without one gets it at its end.</summary>
    public static string Refresh(string page, string subject, string content)
    {
        var begin = $"<!-- what the code says about {subject} -->";
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        if (from < 0)
        {
            return $"{page.TrimEnd('\n')}\n\n{begin}\n{content}{End}\n";
        }

        var to = page.IndexOf(End, from, StringComparison.Ordinal);
        return to < 0
            ? throw new FormatException($"`{begin}` has no `{End}` after it.")
            : $"{page[..from]}{begin}\n{content}{page[to..]}";
    }

    public static string Of(Component component)
    {
        var text = new StringBuilder();
        text.Append("\n| argument | type | default | meaning |\n| --- | --- | --- | --- |\n");
        foreach (var argument in component.Arguments.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            text.Append(
                $"| `{argument.Name}` | `{TypeNames.Of(argument.PropertyType)}` | {Defaults.Of(argument)} "
                + $"| {Summaries.Of(argument)} |\n");
        }

        var outputs = component.Type.GetProperties(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
        if (outputs.Length > 0)
        {
            text.Append("\n| output | type | meaning |\n| --- | --- | --- |\n");
            foreach (var output in outputs)
            {
                text.Append($"| `{output.Name}` | `{TypeNames.Of(output.PropertyType)}` | {Summaries.Of(output)} |\n");
            }
        }

        return text.Append('\n').ToString();
    }

    public static string OfAll(IEnumerable<Component> components)
    {
        var text = new StringBuilder("\n| component | what it is |\n| --- | --- |\n");
        foreach (var component in components)
        {
            text.Append($"| [`{component.Name}`]({component.FileName}) | {Summaries.Of(component.Type)} |\n");
        }

        return text.Append('\n').ToString();
    }
}
