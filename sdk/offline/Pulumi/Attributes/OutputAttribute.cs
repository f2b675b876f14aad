namespace Pulumi;

/// <summary>Marks a property of a resource as an output and names it on the wire.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OutputAttribute : Attribute
{
    /// <summary>The name on the wire; the property's own name when absent.</summary>
    public string? Name { get; }

    /// <param name="name">The name on the wire; the property's own name when absent.</param>
    public OutputAttribute(string? name = null)
    {
        Name = name;
    }
}
