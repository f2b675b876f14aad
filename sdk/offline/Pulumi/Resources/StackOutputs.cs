using System.Reflection;

namespace Pulumi;

/// <summary>Finds the outputs that a class deriving from <see cref="Stack"/> declares.</summary>
internal static class StackOutputs
{
    public static IDictionary<string, object?> Collect(Stack stack)
    {
        var outputs = new Dictionary<string, object?>();
        var unassigned = new List<string>();
        var mistyped = new List<string>();
        foreach (var property in stack.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.DeclaringType!.IsAssignableFrom(typeof(Stack))
                || property.GetCustomAttribute<OutputAttribute>() is not { } attribute)
            {
                continue;
            }

            var name = attribute.Name ?? property.Name;
            switch (property.GetValue(stack))
            {
                case null:
                    unassigned.Add(name);
                    break;
                case IOutput output:
                    outputs[name] = output;
                    break;
                default:
                    mistyped.Add(name);
                    break;
            }
        }

        if (unassigned.Count > 0)
        {
            throw RunException.OutputsAreNull(unassigned);
        }

        return mistyped.Count == 0 ? outputs : throw RunException.OutputsHaveIncorrectType(mistyped);
    }
}
