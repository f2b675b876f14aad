using System.Text;

namespace Alicerce.Policies.Tests;

/// <summary>Writes a resource of an example as Pulumi YAML, which readers of every language understand.</summary>
internal static class ExampleYaml
{
    public static string Write(TestResource resource)
    {
        var yaml = new StringBuilder();
        yaml.Append($"{resource.Name}:\n  type: {resource.Type}\n");
        var properties = resource.Properties.ToObject();
        var names = properties.Names.Where(name => properties.Value(name).Exists).Order(StringComparer.Ordinal).ToList();
        if (names.Count > 0)
        {
            yaml.Append("  properties:\n");
            foreach (var name in names)
            {
                var source = resource.PropertyDependencies.TryGetValue(name, out var sources) ? sources[0].Name : null;
                Write(yaml, name, properties.Value(name), 4, source);
            }
        }

        if (resource.Options.Protect)
        {
            yaml.Append("  options:\n    protect: true\n");
        }

        return yaml.ToString();
    }

    private static void Write(StringBuilder yaml, string name, PolicyValue value, int indent, string? source = null)
    {
        yaml.Append(' ', indent).Append(name).Append(':');
        WriteValue(yaml, value, indent, source);
    }

    private static void WriteValue(StringBuilder yaml, PolicyValue value, int indent, string? source)
    {
        switch (value.Kind)
        {
            case PolicyValueKind.Unknown:
                yaml.Append(source is null ? " ${known after deployment}\n" : $" ${{{source}}}\n");
                break;
            case PolicyValueKind.Object:
                WriteObject(yaml, value.AsObject(), indent + 2);
                break;
            case PolicyValueKind.List:
                WriteList(yaml, value.AsList(), indent + 2, source);
                break;
            case PolicyValueKind.Text:
                yaml.Append(" \"").Append(value.AsText().Replace("\"", "\\\"", StringComparison.Ordinal)).Append("\"\n");
                break;
            default:
                yaml.Append(' ').Append(value).Append('\n');
                break;
        }
    }

    private static void WriteObject(StringBuilder yaml, PropertyObject properties, int indent)
    {
        yaml.Append('\n');
        foreach (var name in properties.Names.Order(StringComparer.Ordinal))
        {
            Write(yaml, name, properties.Value(name), indent);
        }
    }

    private static void WriteList(StringBuilder yaml, PropertyList<PolicyValue> elements, int indent, string? source)
    {
        yaml.Append('\n');
        foreach (var element in elements.Count == 0 ? [] : Enumerable.Range(0, elements.Count).Select(elements.ValueAt))
        {
            var item = new StringBuilder();
            if (element.Kind == PolicyValueKind.Object)
            {
                WriteObject(item, element.AsObject(), indent + 2);
                yaml.Append(' ', indent).Append("- ").Append(item.ToString().TrimStart());
            }
            else
            {
                WriteValue(item, element, indent, source);
                yaml.Append(' ', indent).Append('-').Append(item);
            }
        }
    }
}
