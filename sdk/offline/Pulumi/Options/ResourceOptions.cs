namespace Pulumi;

/// <summary>How the engine treats a resource.</summary>
public abstract class ResourceOptions
{
    private InputList<Resource>? _dependsOn;
    private InputList<Resource>? _replaceWith;
    private List<string>? _ignoreChanges;
    private List<string>? _replaceOnChanges;
    private List<string>? _hideDiffs;
    private List<ResourceTransformation>? _resourceTransformations;

    private protected ResourceOptions()
    {
    }

    /// <summary>The id of an existing resource to read instead of registering a new one.</summary>
    public Input<string>? Id { get; set; }

    /// <summary>The parent; the stack when absent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>Resources that must exist before this one.</summary>
    public InputList<Resource> DependsOn
    {
        get => _dependsOn ??= [];
        set => _dependsOn = value;
    }

    /// <summary>Whether the resource is protected from deletion; the parent decides when absent.</summary>
    public bool? Protect { get; set; }

    /// <summary>Paths of properties whose changes are ignored.</summary>
    public List<string> IgnoreChanges
    {
        get => _ignoreChanges ??= [];
        set => _ignoreChanges = value;
    }

    /// <summary>The version of the provider plugin.</summary>
    public string? Version { get; set; }

    /// <summary>The provider instance; the one of the parent, or the default, when absent.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>How long the provider may take.</summary>
    public CustomTimeouts? CustomTimeouts { get; set; }

    /// <summary>
    /// Functions in this program that change the inputs and options of the resource and its children.
    /// </summary>
    public List<ResourceTransformation> ResourceTransformations
    {
        get => _resourceTransformations ??= [];
        set => _resourceTransformations = value;
    }

    /// <summary>Earlier identities of the resource.</summary>
    public List<Input<Alias>> Aliases { get; set; } = new List<Input<Alias>>();

    /// <summary>The URN of a resource that exists in the stack and is only looked up.</summary>
    public string? Urn { get; set; }

    /// <summary>Paths of properties whose changes replace the resource.</summary>
    public List<string> ReplaceOnChanges
    {
        get => _replaceOnChanges ??= [];
        set => _replaceOnChanges = value;
    }

    /// <summary>Where the provider plugin comes from.</summary>
    public string? PluginDownloadURL { get; set; }

    /// <summary>Whether the resource stays in the cloud when it leaves the stack.</summary>
    public bool? RetainOnDelete { get; set; }

    /// <summary>A resource whose deletion takes this one with it.</summary>
    public Resource? DeletedWith { get; set; }

    /// <summary>Resources whose replacement replaces this one.</summary>
    public InputList<Resource> ReplaceWith
    {
        get => _replaceWith ??= [];
        set => _replaceWith = value;
    }

    /// <summary>Paths of properties whose differences are not shown.</summary>
    public List<string> HideDiffs
    {
        get => _hideDiffs ??= [];
        set => _hideDiffs = value;
    }

    /// <summary>A value whose change replaces the resource.</summary>
    public Input<object>? ReplacementTrigger { get; set; }

    /// <summary>What was set of the explicit dependencies, without making an empty list.</summary>
    internal InputList<Resource>? DependsOnOrNull => _dependsOn;

    internal InputList<Resource>? ReplaceWithOrNull => _replaceWith;

    internal abstract ResourceOptions Clone();

    internal static void Copy(ResourceOptions from, ResourceOptions to)
    {
        to.Id = from.Id;
        to.Parent = from.Parent;
        to._dependsOn = from._dependsOn?.Clone();
        to.Protect = from.Protect;
        to._ignoreChanges = from._ignoreChanges?.ToList();
        to.Version = from.Version;
        to.Provider = from.Provider;
        to.CustomTimeouts = from.CustomTimeouts?.Clone();
        to._resourceTransformations = from._resourceTransformations?.ToList();
        to.Aliases = from.Aliases.ToList();
        to.Urn = from.Urn;
        to._replaceOnChanges = from._replaceOnChanges?.ToList();
        to.PluginDownloadURL = from.PluginDownloadURL;
        to.RetainOnDelete = from.RetainOnDelete;
        to.DeletedWith = from.DeletedWith;
        to._replaceWith = from._replaceWith?.Clone();
        to._hideDiffs = from._hideDiffs?.ToList();
        to.ReplacementTrigger = from.ReplacementTrigger;
    }

    internal static void MergeInto(ResourceOptions first, ResourceOptions second)
    {
        first.Id = second.Id ?? first.Id;
        first.Parent = second.Parent ?? first.Parent;
        first._dependsOn = Join(first._dependsOn, second._dependsOn);
        first.Protect = second.Protect ?? first.Protect;
        first._ignoreChanges = Join(first._ignoreChanges, second._ignoreChanges);
        first.Version = second.Version ?? first.Version;
        first.Provider = second.Provider ?? first.Provider;
        first.CustomTimeouts = second.CustomTimeouts ?? first.CustomTimeouts;
        first._resourceTransformations = Join(first._resourceTransformations, second._resourceTransformations);
        first.Aliases.AddRange(second.Aliases);
        first.Urn = second.Urn ?? first.Urn;
        first._replaceOnChanges = Join(first._replaceOnChanges, second._replaceOnChanges);
        first.PluginDownloadURL = second.PluginDownloadURL ?? first.PluginDownloadURL;
        first.RetainOnDelete = second.RetainOnDelete ?? first.RetainOnDelete;
        first.DeletedWith = second.DeletedWith ?? first.DeletedWith;
        first._replaceWith = Join(first._replaceWith, second._replaceWith);
        first._hideDiffs = Join(first._hideDiffs, second._hideDiffs);
        first.ReplacementTrigger = second.ReplacementTrigger ?? first.ReplacementTrigger;
    }

    private protected static List<T>? Join<T>(List<T>? first, List<T>? second) =>
        (first, second) switch
        {
            (null, _) => second,
            (_, null) => first,
            _ => [.. first, .. second],
        };

    private static InputList<T>? Join<T>(InputList<T>? first, InputList<T>? second) =>
        (first, second) switch
        {
            (null, _) => second,
            (_, null) => first,
            _ => first.Concat(second),
        };
}
