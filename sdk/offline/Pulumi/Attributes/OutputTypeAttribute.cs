namespace Pulumi;

/// <summary>Marks a class whose instances are built from the values that a provider returns.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutputTypeAttribute : Attribute
{
}
