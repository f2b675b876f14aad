namespace Pulumi;

/// <summary>A configured instance of a provider, which other resources can be told to use.</summary>
public class ProviderResource : CustomResource
{
    internal string Package { get; }

    /// <param name="package">The package that the provider serves, such as <c>aws</c>.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The configuration of the provider.</param>
    /// <param name="options">How the engine treats the resource.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : this(package, name, args, options, registerPackageRequest: null)
    {
    }

    /// <param name="package">The package that the provider serves, such as <c>aws</c>.</param>
    /// <param name="name">The logical name.</param>
    /// <param name="args">The configuration of the provider.</param>
    /// <param name="options">How the engine treats the resource.</param>
    /// <param name="registerPackageRequest">The parameterized package that the provider belongs to.</param>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : base("pulumi:providers:" + package, name, args, options, registerPackageRequest)
    {
        Package = package;
    }

    /// <summary>How requests name the provider: its URN and its id.</summary>
    internal async Task<string> ReferenceAsync()
    {
        var urn = await Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        var id = await Id.GetValueAsync(whenUnknown: "").ConfigureAwait(false);
        return $"{urn}::{(id.Length == 0 ? Alicerce.Protocol.Signatures.UnknownString : id)}";
    }
}
