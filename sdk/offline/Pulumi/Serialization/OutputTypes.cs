using System.Collections.Concurrent;
using System.Reflection;

namespace Pulumi.Serialization;

/// <summary>Classes that carry <see cref="OutputTypeAttribute"/>.</summary>
internal static class OutputTypes
{
    private static readonly ConcurrentDictionary<Type, OutputConstructor?> Constructors = new();

    public static bool IsOutputType(Type type) => type.IsDefined(typeof(OutputTypeAttribute), inherit: false);

    public static IEnumerable<FieldInfo> Fields(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance)
            .Where(field => field.IsInitOnly);

    /// <summary>How to build the class; null when it does not say.</summary>
    public static OutputConstructor? Constructor(Type type) => Constructors.GetOrAdd(type, static type =>
    {
        var all = type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance);
        var marked = all.FirstOrDefault(constructor => constructor.IsDefined(typeof(OutputConstructorAttribute)));
        var chosen =
            marked ?? (all.Where(constructor => constructor.IsPublic).ToList() is [var single] ? single : null);
        return chosen is null ? null : new OutputConstructor(chosen);
    });
}
