using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The outputs of one resource, until they have settled.</summary>
internal sealed class ResourceOutputs(Resource resource, IReadOnlyDictionary<string, OutputSource> sources)
{
    private const string Urn = "urn";
    private const string Id = "id";

    public void Complete(ResourceState state, bool isDryRun)
    {
        sources[Urn].SetText(state.Urn, isKnown: true);
        if (resource.IsCustom)
        {
            sources[Id].SetText(state.Id, isKnown: state.Id.Length > 0);
        }

        var converter = new Converter(message => Log.Warn(message, resource));
        foreach (var (name, source) in sources)
        {
            if (name is Urn or Id || !state.Properties.Fields.TryGetValue(name, out var wire))
            {
                continue;
            }

            var data = converter.Convert($"{resource.GetType().FullName}.{name}", wire, source.TargetType);
            source.Set(data with { Resources = state.Dependencies.GetValueOrDefault(name, []) });
        }

        foreach (var source in sources.Values)
        {
            source.TrySetDefault(isKnown: !isDryRun && state.IsComplete);
        }
    }

    public void Fail(Exception exception)
    {
        foreach (var source in sources.Values)
        {
            source.TrySetException(exception);
        }
    }
}
