namespace Pulumi;

/// <summary>Names a constructor parameter on the wire when its own name differs.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class OutputConstructorParameterAttribute : Attribute
{
    /// <summary>The name on the wire.</summary>
    public string Name { get; }

    /// <param name="name">The name on the wire.</param>
    public OutputConstructorParameterAttribute(string name)
    {
        Name = name;
    }
}
