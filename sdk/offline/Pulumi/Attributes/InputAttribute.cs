namespace Pulumi;

/// <summary>Marks a member of an arguments class as an input and names it on the wire.</summary>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute : Attribute
{
    internal string Name { get; }

    internal bool IsRequired { get; }

    internal bool Json { get; }

    /// <param name="name">The name on the wire.</param>
    /// <param name="required">Whether a null value is an error when the arguments are sent.</param>
    /// <param name="json">Whether the value is sent as JSON text, as provider configuration is.</param>
    public InputAttribute(string name, bool required = false, bool json = false)
    {
        Name = name;
        IsRequired = required;
        Json = json;
    }
}
