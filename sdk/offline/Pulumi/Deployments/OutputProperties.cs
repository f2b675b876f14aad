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
        ImmutableHashSet<Resource> itself = [resource];
        var sources = new OutputSource[_properties.Length];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = _properties[i].MakeSource(itself);
            _properties[i].Assign(resource, sources[i].MakeOutput());
        }

        return new ResourceOutputs(resource, _properties, sources);
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
        private static readonly ConcurrentDictionary<Type, Func<ImmutableHashSet<Resource>, OutputSource>> Factories = new();

        public static Func<ImmutableHashSet<Resource>, OutputSource> Of(Type target) => Factories.GetOrAdd(target, static target =>
            ((SourceFactories)Activator.CreateInstance(typeof(Factory<>).MakeGenericType(target))!).Make); // A class.

        protected abstract OutputSource Make(ImmutableHashSet<Resource> resources);

        private sealed class Factory<T> : SourceFactories
        {
            protected override OutputSource Make(ImmutableHashSet<Resource> resources) =>
                new OutputSource<T>(resources);
        }
    }
}
