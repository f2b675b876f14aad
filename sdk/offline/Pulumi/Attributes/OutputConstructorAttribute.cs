namespace Pulumi;

/// <summary>Marks the constructor through which an <see cref="OutputTypeAttribute"/> class is built.</summary>
[AttributeUsage(AttributeTargets.Constructor)]
public sealed class OutputConstructorAttribute : Attribute
{
}
