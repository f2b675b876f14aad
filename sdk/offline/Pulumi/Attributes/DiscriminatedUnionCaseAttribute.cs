namespace Pulumi;

/// <summary>Declares one case of a discriminated union.</summary>
[AttributeUsage(AttributeTargets.Interface, AllowMultiple = true)]
public sealed class DiscriminatedUnionCaseAttribute : Attribute
{
    /// <summary>The discriminator's value for this case.</summary>
    public string Tag { get; }

    /// <summary>The class that holds this case.</summary>
    public Type Type { get; }

    /// <param name="tag">The discriminator's value for this case.</param>
    /// <param name="type">The class that holds this case.</param>
    public DiscriminatedUnionCaseAttribute(string tag, Type type)
    {
        Tag = tag;
        Type = type;
    }
}
