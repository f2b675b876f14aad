using System.Collections.Immutable;
using Alicerce.Protocol;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Plan;

/// <summary>The forms in which the same property values are kept, sent and asked about.</summary>
public static class PropertyValues
{
    public static PropertyMap ToMap(Struct? properties) => new(PropertyCodec.Decode(properties).Entries);

    public static PropertyValue.Map ToValue(PropertyMap properties) => new(properties);

    public static Struct ToStruct(PropertyMap properties) => PropertyCodec.Encode(ToValue(properties));

    /// <summary>The id of a resource: unknown while nobody has made it, empty for a component.</summary>
    public static PropertyValue IdOf(PlannedResource resource) => resource switch
    {
        { Id: { } id } => new PropertyValue.String(id),
        { Custom: true } => new PropertyValue.Unknown(),
        _ => new PropertyValue.String(""),
    };

    /// <summary>The value without the secrets around it.</summary>
    public static PropertyValue Plain(PropertyValue value) =>
        value is PropertyValue.Secret secret ? Plain(secret.Value) : value;

    /// <summary>Outputs become their value, unknown where they have none, secret where they are.</summary>
    public static PropertyMap Flatten(PropertyMap properties) =>
        new(properties.Select(entry => KeyValuePair.Create(entry.Key, Flatten(entry.Value))));

    public static PropertyValue Flatten(PropertyValue value) => Rewrite(value, inner =>
    {
        if (inner is not PropertyValue.Output output)
        {
            return null;
        }

        var flat = output.Value is { } known ? Flatten(known) : new PropertyValue.Unknown();
        return output.IsSecret ? new PropertyValue.Secret(flat) : flat;
    });

    /// <summary>The resources that the outputs inside a value come from.</summary>
    public static ImmutableArray<Urn> DependenciesOf(PropertyValue value)
    {
        var urns = new SortedSet<string>(StringComparer.Ordinal);
        Rewrite(value, inner =>
        {
            switch (inner)
            {
                case PropertyValue.Output output:
                    urns.UnionWith(output.Dependencies);
                    break;
                case PropertyValue.ResourceReference reference:
                    urns.Add(reference.Urn);
                    break;
                default:
                    break;
            }

            return null;
        });
        return [.. urns.Select(urn => new Urn(urn))];
    }

    /// <summary>References become what a provider or policy reads: the id, or the URN of a component.</summary>
    public static PropertyMap WithoutReferences(PropertyMap properties) =>
        new(properties.Select(entry => KeyValuePair.Create(entry.Key, WithoutReferences(entry.Value))));

    public static PropertyValue WithoutReferences(PropertyValue value) => Rewrite(value, inner => inner switch
    {
        // An id that is empty is one that the sender does not know yet.
        PropertyValue.ResourceReference { Id: PropertyValue.String { Value: "" } or PropertyValue.Unknown } =>
            new PropertyValue.Unknown(),
        PropertyValue.ResourceReference { Id: { } id } => id,
        PropertyValue.ResourceReference reference => new PropertyValue.String(reference.Urn),
        PropertyValue.ByteString bytes => new PropertyValue.String(Convert.ToBase64String(bytes.Bytes.AsSpan())),
        _ => null,
    });

    /// <summary>Secrets become what they hide, for receivers that do not understand them.</summary>
    public static PropertyValue WithoutSecrets(PropertyValue value) =>
        Rewrite(value, inner => inner is PropertyValue.Secret secret ? WithoutSecrets(secret.Value) : null);

    /// <summary>References with an unknown id in the form that programs read: with an empty one.</summary>
    public static PropertyValue WithReferencesForPrograms(PropertyValue value) => Rewrite(value, inner => inner switch
    {
        PropertyValue.ResourceReference { Id: PropertyValue.Unknown } reference =>
            reference with { Id = new PropertyValue.String("") },
        // The .NET SDK knows unknowns of one kind only.
        PropertyValue.Unknown => new PropertyValue.Unknown(),
        _ => null,
    });

    /// <summary>Unknown values become outputs without a value, which say where they come from.</summary>
    public static PropertyValue WithOutputs(PropertyValue value, ImmutableArray<Urn> dependencies)
    {
        ImmutableArray<string> urns = [.. dependencies.Select(urn => urn.Value)];
        return Rewrite(value, inner => inner switch
        {
            PropertyValue.Unknown => new PropertyValue.Output(null) { Dependencies = urns },
            PropertyValue.Secret { Value: PropertyValue.Unknown } =>
                new PropertyValue.Output(null) { IsSecret = true, Dependencies = urns },
            _ => null,
        });
    }

    /// <summary>Every text inside a secret.</summary>
    public static IEnumerable<string> SecretTexts(PropertyValue value)
    {
        var texts = new List<string>();
        Rewrite(value, inner =>
        {
            if (inner is PropertyValue.Secret secret)
            {
                CollectTexts(secret.Value, texts);
            }

            return null;
        });
        return texts;
    }

    private static void CollectTexts(PropertyValue value, List<string> texts) => Rewrite(value, inner =>
    {
        if (inner is PropertyValue.String text)
        {
            texts.Add(text.Value);
        }

        return null;
    });

    /// <summary>Replaces each value for which <paramref name="replace"/> has an answer, from the outside in.</summary>
    private static PropertyValue Rewrite(PropertyValue value, Func<PropertyValue, PropertyValue?> replace)
    {
        if (replace(value) is { } replaced)
        {
            return replaced;
        }

        return value switch
        {
            PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(item => Rewrite(item, replace))]),
            PropertyValue.Map map => new PropertyValue.Map(map.Entries
                .Select(entry => KeyValuePair.Create(entry.Key, Rewrite(entry.Value, replace)))),
            PropertyValue.Secret secret => new PropertyValue.Secret(Rewrite(secret.Value, replace)),
            PropertyValue.Output { Value: { } inner } output => output with { Value = Rewrite(inner, replace) },
            PropertyValue.Archive { Assets: { } assets } archive => archive with
            {
                Assets = assets.ToDictionary(entry => entry.Key, entry => Rewrite(entry.Value, replace)),
            },
            _ => value,
        };
    }
}
