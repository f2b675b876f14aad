using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>Decides which provider manages a resource.</summary>
public sealed class ProviderTable
{
    private readonly Dictionary<(Urn Parent, string Package), ProviderReference> _forChildren = [];
    private readonly Dictionary<(string Package, string Version), ProviderReference> _defaults = [];

    /// <summary>What the resource names, else what it inherits; null when only a default provider is left.</summary>
    public ProviderReference? Choose(ResourceRequest request) =>
        request.Provider ??
        (request.Parent is { } parent
            ? _forChildren.GetValueOrDefault((parent, TypeToken.PackageOf(request.Type)))
            : null);

    /// <summary>Remembers what the children of a resource inherit.</summary>
    public void Bequeath(Urn urn, ResourceRequest request, ProviderReference? provider)
    {
        if (request.Parent is { } parent)
        {
            foreach (var ((_, package), inherited) in _forChildren.Where(entry => entry.Key.Parent == parent).ToArray())
            {
                _forChildren[(urn, package)] = inherited;
            }
        }

        foreach (var (package, reference) in request.Providers)
        {
            _forChildren[(urn, package)] = reference;
        }

        if (provider is not null && request.Provider is not null)
        {
            _forChildren[(urn, TypeToken.PackageOf(request.Type))] = provider;
        }
    }

    public ProviderReference? FindDefault(string package, string version, bool anyVersion) =>
        _defaults.GetValueOrDefault((package, version)) ??
        (anyVersion
            ? _defaults
                .Where(entry => entry.Key.Package == package)
                .OrderBy(entry => entry.Key.Version, StringComparer.Ordinal)
                .Select(entry => entry.Value)
                .LastOrDefault()
            : null);

    public void AddDefault(string package, string version, ProviderReference reference) =>
        _defaults[(package, version)] = reference;
}
