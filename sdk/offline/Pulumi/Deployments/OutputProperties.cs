using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization;

namespace Pulumi;

/// <summary>The outputs of a resource class; found once for each class.</summary>
internal sealed class OutputProperties
{
    private static readonly ConcurrentDictionary<(Type Type, bool IsLocalComponent), OutputProperties> Known = new();

    private readonly ImmutableArray<OutputProperty> _properties;

    private OutputProperties(Type type, bool isLocalComponent)
    {
        // A component in this program assigns its own outputs.
        _properties = [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => !isLocalComponent || property.DeclaringType == typeof(Resource))
            .Select(property => (Property: property, Attribute: property.GetCustomAttribute<OutputAttribute>()))
            .Where(output => output.Attribute is not null)
            .Select(output => Describe(type, output.Property, output.Attribute!.Name ?? output.Property.Name))];
    }

    public static OutputProperties Of(Resource resource) =>
        Known.GetOrAdd(
            (resource.GetType(), resource is ComponentResource && !resource.IsRemote),
            static key => new OutputProperties(key.Type, key.IsLocalComponent));

    /// <summary>Gives every output of a resource a value that settles later.</summary>
    public ResourceOutputs Initialize(Resource resource)
    {
        var sources = new Dictionary<string, OutputSource>(_properties.Length);
        foreach (var property in _properties)
        {
            var source = property.MakeSource(resource);
            property.Assign(resource, source.Output);
            sources.Add(property.Wire, source);
        }

        return new ResourceOutputs(resource, sources);
    }

    private static OutputProperty Describe(Type type, PropertyInfo property, string wire)
    {
        var fullName = $"[Output] {type.FullName}.{property.Name}";
        if (!property.PropertyType.IsConstructedGenericType
            || property.PropertyType.GetGenericTypeDefinition() != typeof(Output<>))
        {
            throw new InvalidOperationException($"{fullName} has the type {property.PropertyType}, not `Output<T>`.");
        }

        var target = property.PropertyType.GenericTypeArguments[0];
        TargetTypes.Check(fullName, target);
        var assign = MemberAccess.Writer(property)
            ?? throw new InvalidOperationException($"{fullName} has no `set` method. A private one is enough.");
        return new OutputProperty(wire, fullName, SourceFactories.Of(target), assign);
    }

    /// <summary>Makes sources of a type that is known at run time alone.</summary>
    private abstract class SourceFactories
    {
        private static readonly ConcurrentDictionary<Type, Func<Resource, OutputSource>> Factories = new();

        public static Func<Resource, OutputSource> Of(Type target) => Factories.GetOrAdd(target, static target =>
            ((SourceFactories)Activator.CreateInstance(typeof(Factory<>).MakeGenericType(target))!).Make); // A class.

        protected abstract OutputSource Make(Resource resource);

        private sealed class Factory<T> : SourceFactories
        {
            protected override OutputSource Make(Resource resource) => new OutputSource<T>(resource);
        }
    }
}
