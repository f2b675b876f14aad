using System.Reflection;

namespace Pulumi;

/// <summary>Finds the outputs that a component declares as properties.</summary>
internal static class ComponentOutputs
{
    public static IDictionary<string, object?> Collect(ComponentResource component)
    {
        var outputs = new Dictionary<string, object?>();
        foreach (var property in component.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<OutputAttribute>() is not { } attribute || property.Name == nameof(Urn))
            {
                continue;
            }

            var name = string.IsNullOrWhiteSpace(attribute.Name) ? property.Name : attribute.Name;
            outputs[name] = property.GetValue(component);
        }

        return outputs;
    }
}
