namespace Pulumi;

/// <summary>A file or a set of files that a resource is given.</summary>
public abstract class AssetOrArchive
{
    internal string Signature { get; }

    internal string PropertyName { get; }

    internal object Value { get; }

    private protected AssetOrArchive(string signature, string propertyName, object value)
    {
        Signature = signature;
        PropertyName = propertyName;
        Value = value ?? throw new ArgumentNullException(propertyName);
    }
}
