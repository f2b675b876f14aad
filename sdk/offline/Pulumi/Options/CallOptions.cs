namespace Pulumi;

/// <summary>How a method of a resource is called.</summary>
public class CallOptions
{
    /// <summary>A resource whose provider is used when none is given.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider instance.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider plugin comes from.</summary>
    public string? PluginDownloadURL { get; set; }
}
