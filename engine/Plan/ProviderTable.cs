using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>Decides which provider manages a resource.</summary>
public sealed class ProviderTable
{
    private static readonly ImmutableDictionary<string, ProviderReference> None =
        ImmutableDictionary<string, ProviderReference>.Empty;

    // Children share the map of their parent until they have a provider of their own.
    private readonly Dictionary<Urn, ImmutableDictionary<string, ProviderReference>> _forChildren = [];
    private readonly Dictionary<(string Package, string Version), ProviderReference> _defaults = [];

    /// <summary>What the resource names, else what it inherits; null when only a default provider is left.</summary>
    public ProviderReference? Choose(ResourceRequest request) =>
        request.Provider ?? Inherited(request.Parent).GetValueOrDefault(TypeToken.PackageOf(request.Type));

    /// <summary>Remembers what the children of a resource inherit.</summary>
    public void Bequeath(Urn urn, ResourceRequest request, ProviderReference? provider)
    {
        var forChildren = Inherited(request.Parent).SetItems(request.Providers);
        if (provider is not null && request.Provider is not null)
        {
            forChildren = forChildren.SetItem(TypeToken.PackageOf(request.Type), provider);
        }

        if (!forChildren.IsEmpty)
        {
            _forChildren[urn] = forChildren;
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

    private ImmutableDictionary<string, ProviderReference> Inherited(Urn? parent) =>
        parent is { } urn ? _forChildren.GetValueOrDefault(urn, None) : None;
}
