using Pulumi.Policy.Wire;

namespace Pulumi.Policy;

/// <summary>The provider that manages a resource.</summary>
public sealed class PolicyProvider
{
    private readonly ProviderMessage _message;

    internal PolicyProvider(ProviderMessage message) => _message = message;

    /// <summary>Type token, such as <c>pulumi:providers:aws</c>.</summary>
    public string Type => _message.Type;

    /// <summary>URN.</summary>
    public string Urn => _message.Urn;

    /// <summary>Logical name; <c>default_7_5_0</c> and the like when the program made no provider of its own.</summary>
    public string Name => _message.Name;

    /// <summary>The configuration of the provider.</summary>
    public PropertyObject Properties => new(_message.Properties.Memory);
}
