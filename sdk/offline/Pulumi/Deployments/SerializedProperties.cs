using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>Inputs as they go over the wire, and the resources that each of them comes from.</summary>
internal sealed class SerializedProperties
{
    private readonly Dictionary<string, IReadOnlySet<Resource>> _dependencies = [];

    public Struct Properties { get; } = new();

    public IReadOnlyDictionary<string, IReadOnlySet<Resource>> Dependencies => _dependencies;

    public bool HasUnknowns { get; private set; }

    /// <summary>Every resource that a property comes from.</summary>
    public HashSet<Resource> AllDependencies() => [.. _dependencies.Values.SelectMany(resources => resources)];

    /// <param name="arguments">The inputs; those that are null are left out.</param>
    /// <param name="newSerializer">Makes the serializer of one property.</param>
    public static async Task<SerializedProperties> WriteAsync(
        IEnumerable<ArgumentValue> arguments, Func<Serializer> newSerializer)
    {
        var result = new SerializedProperties();
        foreach (var argument in arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal))
        {
            var serializer = newSerializer();
            var value = await WriteAsync(argument, serializer).ConfigureAwait(false);
            if (value.KindCase == Value.KindOneofCase.NullValue)
            {
                continue;
            }

            result.Properties.Fields.Add(argument.Name, value);
            result._dependencies.Add(argument.Name, serializer.Dependencies);
            result.HasUnknowns |= serializer.HasUnknowns;
        }

        return result;
    }

    private static async Task<Value> WriteAsync(ArgumentValue argument, Serializer serializer)
    {
        try
        {
            return await serializer.ArgumentAsync(argument.Name, argument).ConfigureAwait(false);
        }
        catch (InvalidOperationException cause)
        {
            throw new InvalidOperationException(
                $"error serializing property \"{argument.Name}\": {cause.Message}", cause);
        }
    }
}
