namespace Pulumi;

/// <summary>How the engine treats a resource that a provider manages.</summary>
public sealed class CustomResourceOptions : ResourceOptions
{
    private List<string>? _additionalSecretOutputs;
    private Dictionary<string, string>? _envVarMappings;

    /// <summary>Whether a replacement deletes the old resource before it creates the new one.</summary>
    public bool? DeleteBeforeReplace { get; set; }

    /// <summary>Outputs that are secret although the provider does not say so.</summary>
    public List<string> AdditionalSecretOutputs
    {
        get => _additionalSecretOutputs ??= [];
        set => _additionalSecretOutputs = value;
    }

    /// <summary>The id of an existing resource that the stack takes over.</summary>
    public string? ImportId { get; set; }

    /// <summary>Environment variables that the provider reads under another name.</summary>
    public Dictionary<string, string> EnvVarMappings
    {
        get => _envVarMappings ??= [];
        set => _envVarMappings = value;
    }

    /// <summary>
    /// New options from both: lists are joined, of single values the second is taken unless it is null.
    /// </summary>
    public static CustomResourceOptions Merge(CustomResourceOptions? options1, CustomResourceOptions? options2)
    {
        var merged = Copy(options1 ?? new CustomResourceOptions());
        var second = Copy(options2 ?? new CustomResourceOptions());
        MergeInto(merged, second);
        merged.DeleteBeforeReplace = second.DeleteBeforeReplace ?? merged.DeleteBeforeReplace;
        merged._additionalSecretOutputs = Join(merged._additionalSecretOutputs, second._additionalSecretOutputs);
        merged.ImportId = second.ImportId ?? merged.ImportId;
        foreach (var (name, mapped) in second._envVarMappings ?? [])
        {
            merged.EnvVarMappings[name] = mapped;
        }

        return merged;
    }

    internal override ResourceOptions Clone() => Copy(this);

    private static CustomResourceOptions Copy(CustomResourceOptions options)
    {
        var copy = new CustomResourceOptions
        {
            DeleteBeforeReplace = options.DeleteBeforeReplace,
            _additionalSecretOutputs = options._additionalSecretOutputs?.ToList(),
            ImportId = options.ImportId,
            _envVarMappings = options._envVarMappings?.ToDictionary(),
        };
        Copy(options, copy);
        return copy;
    }
}
