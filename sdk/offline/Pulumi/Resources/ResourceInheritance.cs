using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What a resource takes from its parent and hands on to its children.</summary>
internal sealed record ResourceInheritance
{
    public static readonly ResourceInheritance None = new();

    /// <summary>The provider that the resource itself uses.</summary>
    public ProviderResource? Provider { get; private init; }

    private bool IsProtected { get; init; }

    /// <summary>The providers for children, by package.</summary>
    private ImmutableDictionary<string, ProviderResource> Providers { get; init; } =
        ImmutableDictionary<string, ProviderResource>.Empty;

    public ProviderResource? ProviderFor(string token) =>
        PackageOf(token) is { } package ? Providers.GetValueOrDefault(package) : null;

    /// <summary>Completes the options with what the parent gives, and returns what children will be given.</summary>
    public static ResourceInheritance Apply(Resource resource, ResourceOptions options)
    {
        var given = options is ComponentResourceOptions component ? component.Providers : [];
        if (options.Provider is not null && given.Count > 0)
        {
            throw new ResourceException(
                $"The component `{resource.GetResourceName()}` sets both `Provider` and `Providers`. Set one of them.",
                options.Parent);
        }

        var parent = options.Parent?.Inheritance ?? None;
        if (options.Parent is not null)
        {
            options.Protect ??= parent.IsProtected;
        }

        var providers = parent.Providers;
        if (resource.IsCustom)
        {
            var type = resource.GetResourceType();
            if (options.Provider is null)
            {
                options.Provider = parent.ProviderFor(type);
            }
            else if (PackageOf(type) is { } package)
            {
                providers = providers.SetItem(package, options.Provider);
            }
        }
        else
        {
            var own = options.Provider is { } single ? [single] : given;
            foreach (var provider in own)
            {
                providers = providers.SetItem(provider.Package, provider);
            }
        }

        return new ResourceInheritance
        {
            Provider = resource.IsCustom ? options.Provider : null,
            IsProtected = options.Protect == true,
            Providers = providers,
        };
    }

    private static string? PackageOf(string token) =>
        token.Split(':') is [var package, _, _] ? package : null;
}
