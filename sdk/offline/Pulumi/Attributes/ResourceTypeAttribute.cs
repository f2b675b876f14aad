namespace Pulumi;

/// <summary>Ties a resource class to its type token, so that references to such resources can be resolved.</summary>
[AttributeUsage(AttributeTargets.Class)]
public class ResourceTypeAttribute : Attribute
{
    /// <summary>The type token, such as <c>aws:s3/bucket:Bucket</c>.</summary>
    public string Type { get; }

    /// <summary>The version of the package that the class belongs to.</summary>
    public string? Version { get; }

    /// <param name="type">The type token.</param>
    /// <param name="version">The version of the package that the class belongs to.</param>
    public ResourceTypeAttribute(string type, string? version)
    {
        Type = type;
        Version = version;
    }
}
