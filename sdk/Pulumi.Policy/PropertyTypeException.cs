namespace Pulumi.Policy;

/// <summary>A policy read a property as a type that its value does not have.</summary>
public sealed class PropertyTypeException : Exception
{
    internal PropertyTypeException(string path, string expected, PolicyValueKind found)
        : base($"`{path}` is {Describe(found)}, and the policy reads it as {expected}. "
            + "Read it with `Value` and look at its `Kind` if it may have several types.")
    {
        Path = path;
        Found = found;
    }

    /// <summary>Path of the value inside the properties.</summary>
    public string Path { get; }

    /// <summary>What the value is.</summary>
    public PolicyValueKind Found { get; }

    private static string Describe(PolicyValueKind kind) => kind switch
    {
        PolicyValueKind.Null => "not set",
        PolicyValueKind.Boolean => "a boolean",
        PolicyValueKind.Number => "a number",
        PolicyValueKind.Text => "a text",
        PolicyValueKind.List => "a list",
        PolicyValueKind.Object => "an object",
        PolicyValueKind.Asset => "an asset",
        PolicyValueKind.Archive => "an archive",
        _ => "unknown",
    };
}
