namespace Pulumi;

/// <summary>How the engine treats a component, and what its children inherit.</summary>
public sealed class ComponentResourceOptions : ResourceOptions
{
    private List<ProviderResource>? _providers;

    /// <summary>The provider instances that children use, one per package.</summary>
    public List<ProviderResource> Providers
    {
        get => _providers ??= [];
        set => _providers = value;
    }

    /// <summary>
    /// New options from both: lists are joined, of single values the second is taken unless it is null.
    /// </summary>
    public static ComponentResourceOptions Merge(ComponentResourceOptions? options1, ComponentResourceOptions? options2)
    {
        var merged = Copy(options1 ?? new ComponentResourceOptions());
        var second = Copy(options2 ?? new ComponentResourceOptions());
        MergeInto(merged, second);
        merged._providers = OnePerPackage(Join(merged._providers, second._providers));
        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static ComponentResourceOptions Copy(ComponentResourceOptions options)
    {
        var copy = new ComponentResourceOptions { _providers = options._providers?.ToList() };
        Copy(options, copy);
        return copy;
    }

    /// <summary>The last provider of every package, in the order in which they stand.</summary>
    private static List<ProviderResource>? OnePerPackage(List<ProviderResource>? providers)
    {
        if (providers is null)
        {
            return null;
        }

        var last = providers.GroupBy(provider => provider.Package).Select(package => package.Last()).ToHashSet();
        return providers.Where(last.Remove).ToList();
    }
}
