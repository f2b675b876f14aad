using System.Collections.Immutable;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The outputs of one resource, until they have settled.</summary>
/// <param name="resource">The resource.</param>
/// <param name="properties">The properties of its class.</param>
/// <param name="sources">What settles each of them, in the same order.</param>
internal sealed class ResourceOutputs(
    Resource resource, ImmutableArray<OutputProperty> properties, OutputSource[] sources)
{
    private const string Urn = "urn";
    private const string Id = "id";

    public void Complete(ResourceState state, bool isDryRun)
    {
        Source(Urn).SetText(state.Urn, isKnown: true);
        if (resource.IsCustom)
        {
            Source(Id).SetText(state.Id, isKnown: state.Id.Length > 0);
        }

        var converter = new Converter(message => Log.Warn(message, resource));
        foreach (var (index, property) in properties.Index())
        {
            if (property.Wire is Urn or Id || !state.Properties.Fields.TryGetValue(property.Wire, out var wire))
            {
                continue;
            }

            var name = $"{resource.GetType().FullName}.{property.Wire}";
            var data = converter.Convert(name, wire, sources[index].TargetType);
            sources[index].Set(data with { Resources = state.Dependencies.GetValueOrDefault(property.Wire, []) });
        }

        foreach (var source in sources)
        {
            source.TrySetDefault(isKnown: !isDryRun && state.IsComplete);
        }
    }

    public void Fail(Exception exception)
    {
        foreach (var source in sources)
        {
            source.TrySetException(exception);
        }
    }

    private OutputSource Source(string wire)
    {
        for (var i = 0; i < sources.Length; i++)
        {
            if (properties[i].Wire == wire)
            {
                return sources[i];
            }
        }

        throw new InvalidOperationException($"`{resource.GetType()}` has no output `{wire}`.");
    }
}
