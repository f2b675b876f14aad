using System.Collections.Immutable;
using Alicerce.Engine.Check.Combinations;
using Alicerce.Engine.Check.Documents;
using Alicerce.Engine.Check.Rules;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Alicerce.Schema;

namespace Alicerce.Engine.Check;

/// <summary>Checks resources against what is known of their types, as providers do before a deployment.</summary>
/// <param name="programDirectory">Where relative paths of assets and archives start.</param>
public sealed class ResourceCheck(ProviderSchema schema, string programDirectory) : IResourceCheck
{
    /// <summary>Of one kind whatever the type: programs know no other, since the Pulumi engine sends no other.</summary>
    private static readonly PropertyValue Unknown = new PropertyValue.Unknown();

    /// <summary>What the engine itself, and not the program, tells a provider.</summary>
    private static readonly ImmutableArray<string> OfEngine = ["version", "pluginDownloadURL"];

    private ImmutableSortedSet<string> _unknownTypes = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);
    private readonly ValueCheck _values = new(schema, programDirectory);
    private readonly ImmutableHashSet<string> _packages =
        [.. schema.ResourceTokens.Where(token => !TypeToken.IsProvider(token)).Select(TypeToken.PackageOf)];

    /// <summary>Types of known packages that the program uses and the facts do not have.</summary>
    public ImmutableSortedSet<string> UnknownTypes => _unknownTypes;

    public ImmutableArray<string> Problems(string type, string name, PropertyMap inputs)
    {
        if (schema.FindResource(type) is { } resource)
        {
            // A provider's inputs arrive as JSON text whatever their type, so only their names can be held against it.
            return resource.IsProvider
                ? [.. ValueCheck.UnknownNames("", $"`{type}`", inputs.Keys.Except(OfEngine), resource.Inputs)]
                :
                [
                    // What holds no JSON is named once, by the schema and by the document alike.
                    .. _values.Properties("", $"`{type}`", inputs, resource.Inputs)
                        .Concat(resource.AutoName is { } rule ? AutoNameCheck.Problems(rule, name, inputs) : [])
                        .Concat(RuleCheck.Problems(resource.Token, inputs))
                        .Concat(CombinationCheck.Problems(resource.Token, inputs))
                        .Concat(DocumentCheck.Problems(resource.Token, inputs))
                        .Distinct(),
                ];
        }

        var package = TypeToken.IsProvider(type) ? TypeToken.PackageOfProvider(type) : TypeToken.PackageOf(type);
        if (TypeToken.IsProvider(type) || !_packages.Contains(package))
        {
            return [];
        }

        // A provider has many more types than the facts: one that is missing there is no mistake of the program.
        ImmutableInterlocked.Update(ref _unknownTypes, types => types.Add(type));
        return [.. DocumentCheck.Problems(type, inputs)];
    }

    public PropertyMap PlannedOutputs(
        PlannedResource resource, PropertyMap provider, ImmutableArray<string> additionalSecretOutputs)
    {
        var known = schema.FindResource(resource.Type);
        var outputs = known is null
            ? resource.Inputs
            : WithComputed(known, resource.Inputs, provider, resource.Operation is Operation.Read);
        return new PropertyMap(outputs.Select(entry =>
            IsSecret(entry.Key) && entry.Value is not PropertyValue.Secret
                ? KeyValuePair.Create(entry.Key, (PropertyValue)new PropertyValue.Secret(entry.Value))
                : entry));

        bool IsSecret(string property) =>
            additionalSecretOutputs.Contains(property) ||
            (known?.Outputs.TryGetValue(property, out var output) == true && output.Secret) ||
            (known?.Inputs.TryGetValue(property, out var input) == true && input.Secret);
    }

    private static PropertyMap WithComputed(
        ResourceSchema resource, PropertyMap inputs, PropertyMap provider, bool isRead)
    {
        var outputs = inputs.ToDictionary(entry => entry.Key, entry => entry.Value);
        foreach (var (name, property) in resource.Outputs)
        {
            if (outputs.ContainsKey(name))
            {
                continue;
            }

            // An input that may stay empty and is not set stays empty; anything else is for the provider to fill.
            // Of a resource that is only read, nothing can be told.
            if (isRead ||
                property.Required ||
                !resource.Inputs.ContainsKey(name) ||
                resource.AutoName?.Property == name)
            {
                outputs[name] = Computed(name, inputs, provider) ?? Unknown;
            }
        }

        return new PropertyMap(outputs);
    }

    /// <summary>What every AWS resource takes over from elsewhere, so that it is known after all.</summary>
    private static PropertyValue? Computed(string name, PropertyMap inputs, PropertyMap provider) => name switch
    {
        "region" => provider.TryGetValue("region", out var region) ? region : null,
        "tagsAll" => AllTags.Of(inputs, provider),
        _ => null,
    };
}
