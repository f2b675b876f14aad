using Google.Protobuf;
using Pulumi.Policy.Wire;

namespace Pulumi.Policy.Testing;

/// <summary>Described resources as the messages that an engine would send.</summary>
internal static class TestMessages
{
    public static ResourceMessage WithInputs(TestResource resource) => ToMessage(resource, resource.Properties);

    public static ResourceMessage WithOutputs(TestResource resource)
    {
        var message = ToMessage(resource, resource.Outputs ?? resource.Properties);
        message.Parent = message.Options.Parent;
        message.Dependencies.AddRange(resource.Dependencies.Select(dependency => dependency.Urn));
        foreach (var (property, sources) in resource.PropertyDependencies)
        {
            message.PropertyDependencies[property] = new UrnsMessage
            {
                Urns = { sources.Select(source => source.Urn) },
            };
        }

        return message;
    }

    private static ResourceMessage ToMessage(TestResource resource, PropertyBag properties) => new()
    {
        Type = resource.Type,
        Name = resource.Name,
        Urn = resource.Urn,
        Properties = Encode(properties),
        Options = ToMessage(resource.Options, resource.Parent),
        Provider = resource.Provider is { } provider
            ? new ProviderMessage
            {
                Type = provider.Type,
                Name = provider.Name,
                Urn = provider.Urn,
                Properties = Encode(provider.Properties),
            }
            : null,
    };

    private static OptionsMessage ToMessage(PolicyResourceOptions options, TestResource? parent) => new()
    {
        Protect = options.Protect,
        IgnoreChanges = { options.IgnoreChanges },
        DeleteBeforeReplace = options.DeleteBeforeReplace ?? false,
        DeleteBeforeReplaceDefined = options.DeleteBeforeReplace is not null,
        AdditionalSecretOutputs = { options.AdditionalSecretOutputs },
        Aliases = { options.Aliases },
        CustomTimeouts = new TimeoutsMessage
        {
            Create = options.CustomTimeouts.Create?.TotalSeconds ?? 0,
            Update = options.CustomTimeouts.Update?.TotalSeconds ?? 0,
            Delete = options.CustomTimeouts.Delete?.TotalSeconds ?? 0,
            Read = options.CustomTimeouts.Read?.TotalSeconds ?? 0,
        },
        Parent = parent?.Urn ?? options.Parent ?? "",
    };

    private static ByteString Encode(PropertyBag properties) =>
        UnsafeByteOperations.UnsafeWrap(ValueEncoder.Struct(properties));
}
