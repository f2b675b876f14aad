namespace Pulumi;

/// <summary>Names the property whose value tells the cases of a discriminated union apart.</summary>
[AttributeUsage(AttributeTargets.Interface)]
public sealed class DiscriminatedUnionDiscriminatorAttribute : Attribute
{
    /// <summary>The wire name of the discriminating property.</summary>
    public string PropertyName { get; }

    /// <param name="propertyName">The wire name of the discriminating property.</param>
    public DiscriminatedUnionDiscriminatorAttribute(string propertyName)
    {
        PropertyName = propertyName;
    }
}
