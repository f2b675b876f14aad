using System.Globalization;
using System.Text;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.Diagram;

/// <summary>Writes a diagram as Mermaid, for pages that draw it themselves.</summary>
public static class MermaidWriter
{
    public static string Document(DiagramModel model)
    {
        var ids = model.Nodes.Index().ToDictionary(
            entry => entry.Item.Id, entry => string.Create(CultureInfo.InvariantCulture, $"n{entry.Index + 1}"));
        var text = new StringBuilder("flowchart LR\n");
        foreach (var (index, group) in model.Groups.Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"  subgraph g{index + 1}[\"{Quoted(group.Label)}\"]\n");
            foreach (var node in model.Nodes.Where(node => node.Group == group.Id))
            {
                Box(text, node, "    ");
            }

            text.Append("  end\n");
        }

        foreach (var node in model.Nodes.Where(node => node.Group is null))
        {
            Box(text, node, "  ");
        }

        foreach (var flow in model.Flows)
        {
            var arrow = flow.IsGeneral ? "-.->" : $"-->|\"{Quoted(flow.Verb)}\"|";
            text.Append(CultureInfo.InvariantCulture, $"  {ids[flow.From]} {arrow} {ids[flow.To]}\n");
        }

        return text.ToString();

        void Box(StringBuilder target, DiagramNode node, string indent)
        {
            var (open, close) = node.Area switch
            {
                ServiceArea.Outside => ("([", "])"),
                ServiceArea.Data => ("[(", ")]"),
                ServiceArea.Messaging => ("[[", "]]"),
                _ => ("[", "]"),
            };
            target.Append(CultureInfo.InvariantCulture, $"{indent}{ids[node.Id]}{open}\"{Quoted(node.Label)}<br>{Quoted(node.Kind)}\"{close}\n");
        }
    }

    /// <summary>Mermaid reads HTML entities with <c>#</c> in the place of <c>&amp;</c>.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder();
        foreach (var rune in SafeText.Of(text).EnumerateRunes())
        {
            if (rune.Value is '"' or '<' or '>' or '&' or '#' or ';' or '`' or '|' or '[' or ']' or '{' or '}' or '(' or ')' or '%' or '\\' or '*' or '_' or '~')
            {
                quoted.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
            }
            else
            {
                quoted.Append(rune);
            }
        }

        return quoted.ToString();
    }
}
