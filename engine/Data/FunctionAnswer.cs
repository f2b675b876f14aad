using Alicerce.Engine.Plan;
using Alicerce.Protocol;

namespace Alicerce.Engine.Data;

/// <summary>The result of a function.</summary>
/// <param name="Summary">What is stated in it, in words; null when it is computed from the arguments alone.</param>
public sealed record FunctionAnswer(PropertyMap Result, string? Summary)
{
    public static FunctionAnswer Of(string? summary, params (string Name, PropertyValue Value)[] result) => new(
        new PropertyMap(result.Select(entry => KeyValuePair.Create(entry.Name, entry.Value))), summary);
}
