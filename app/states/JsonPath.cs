using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alicerce.States;

/// <summary>The paths of the States Language that the machines use: fields, positions, every element, filters.</summary>
public static partial class JsonPath
{
    /// <summary>What is at a path; null when nothing is. Many matches are an array, as in Step Functions.</summary>
    public static Match? Find(JsonNode? root, string path)
    {
        if (!path.StartsWith('$'))
        {
            throw new FormatException($"`{path}` does not start with `$`.");
        }

        List<JsonNode?> found = [root];
        var isMany = false;
        var rest = path[1..];
        while (rest.Length > 0)
        {
            var step = Step().Match(rest);
            if (!step.Success)
            {
                throw new FormatException($"`{rest}` in `{path}` is no step that is known here.");
            }

            rest = rest[step.Length..];
            if (step.Groups["name"].Success)
            {
                var name = step.Groups["name"].Value;
                found = [.. found.OfType<JsonObject>().Where(node => node.ContainsKey(name)).Select(node => node[name])];
            }
            else if (step.Groups["index"].Success)
            {
                var index = int.Parse(step.Groups["index"].ValueSpan, null);
                found = [.. found.OfType<JsonArray>().Where(node => index < node.Count).Select(node => node[index])];
            }
            else
            {
                isMany = true;
                var elements = found.OfType<JsonArray>().SelectMany(node => node);
                found = step.Groups["filter"].Success
                    ? [.. elements.Where(element => Passes(element, step.Groups["filter"].Value))]
                    : [.. elements];
            }
        }

        if (isMany)
        {
            return new Match(new JsonArray([.. found.Select(node => node?.DeepClone())]));
        }

        return found.Count == 0 ? null : new Match(found[0]?.DeepClone());
    }

    private static bool Passes(JsonNode? element, string filter)
    {
        var comparison = Comparison().Match(filter);
        return comparison.Success
            ? (string?)(element as JsonObject)?[comparison.Groups["name"].Value] == comparison.Groups["text"].Value
            : throw new FormatException($"`{filter}` is no comparison that is known here.");
    }

    [GeneratedRegex(@"\G(?:\.(?<name>[A-Za-z_][A-Za-z0-9_-]*)|\[(?<index>\d+)\]|\[\?\((?<filter>[^\]]*)\)\]|\[\*\])")]
    private static partial Regex Step();

    [GeneratedRegex(@"^@\.(?<name>\w+) == '(?<text>[^']*)'$")]
    private static partial Regex Comparison();

    /// <summary>A value that was found, which may be null itself.</summary>
    public sealed record Match(JsonNode? Value);
}
