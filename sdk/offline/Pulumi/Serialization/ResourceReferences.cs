using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Turns references to resources into instances of the classes that are registered for their types.</summary>
internal static class ResourceReferences
{
    private static readonly Lazy<Dictionary<string, List<Candidate>>> Candidates = new(Find);
    private static readonly ConcurrentDictionary<Type, ConstructorInfo> Constructors = new();

    public static Resource Resolve(Struct reference)
    {
        var urn = reference.Fields["urn"].StringValue;
        var version = reference.Fields.TryGetValue("packageVersion", out var text) ? text.StringValue : "";
        var type = ClassOf(UrnText.Type(urn), version);
        return type is null
            ? new DependencyResource(urn)
            : (Resource)Constructors.GetOrAdd(type, ReferenceConstructor).Invoke(
                BindingFlags.DoNotWrapExceptions,
                binder: null,
                [UrnText.Name(urn), null, Options(type, urn)],
                culture: null);
    }

    private static ResourceOptions Options(Type type, string urn) =>
        typeof(CustomResource).IsAssignableFrom(type)
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };

    /// <summary>The newest class for a type whose version has the wanted major and is not older.</summary>
    private static Type? ClassOf(string token, string version)
    {
        if (!Candidates.Value.TryGetValue(token, out var candidates))
        {
            return null;
        }

        var wanted = ParseVersion(version);
        return candidates
            .Where(candidate => wanted is null || candidate.Version is null
                || (candidate.Version.Major == wanted.Major && candidate.Version >= wanted))
            .OrderByDescending(candidate => candidate.Version)
            .FirstOrDefault()?.Class;
    }

    private static ConstructorInfo ReferenceConstructor(Type type) =>
        type.GetConstructors().Where(constructor => constructor.GetParameters().Length == 3).ToList() is [var single]
            ? single
            : throw new InvalidOperationException(
                $"`{type.FullName}` needs exactly one public constructor with three parameters (name, arguments, "
                + "options), for a reference to such a resource has arrived.");

    private static Dictionary<string, List<Candidate>> Find()
    {
        var found = new Dictionary<string, List<Candidate>>();
        foreach (var type in AssembliesInReach().SelectMany(TypesOf))
        {
            if (typeof(Resource).IsAssignableFrom(type)
                && type.GetCustomAttribute<ResourceTypeAttribute>() is { } attribute)
            {
                if (!found.TryGetValue(attribute.Type, out var candidates))
                {
                    found[attribute.Type] = candidates = [];
                }

                candidates.Add(new Candidate(type, ParseVersion(attribute.Version)));
            }
        }

        return found;
    }

    /// <summary>
    /// The assemblies that can hold resource classes: those that reference this one, loaded already or not.
    /// </summary>
    private static IEnumerable<Assembly> AssembliesInReach()
    {
        var self = typeof(Resource).Assembly;
        var seen = new HashSet<string>();
        var open = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies());
        while (open.TryDequeue(out var assembly))
        {
            var name = assembly.GetName();
            if (assembly.IsDynamic || IsFramework(name) || !seen.Add(name.FullName))
            {
                continue;
            }

            var references = assembly.GetReferencedAssemblies();
            foreach (var reference in references)
            {
                if (!IsFramework(reference) && !seen.Contains(reference.FullName) && TryLoad(reference) is { } loaded)
                {
                    open.Enqueue(loaded);
                }
            }

            if (references.Any(reference => reference.Name == self.GetName().Name) || assembly == self)
            {
                yield return assembly;
            }
        }
    }

    /// <summary>A reference that is not deployed with the program cannot hold a class that the program uses.</summary>
    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception exception) when (
            exception is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            return null;
        }
    }

    private static IEnumerable<Type> TypesOf(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    private static bool IsFramework(AssemblyName name) =>
        name.Name is null
        || name.Name.StartsWith("System", StringComparison.Ordinal)
        || name.Name.StartsWith("Microsoft", StringComparison.Ordinal)
        || name.Name is "mscorlib" or "netstandard";

    /// <summary>The numeric part of a semantic version; null when there is none.</summary>
    private static Version? ParseVersion(string? version) =>
        Version.TryParse(version?.TrimStart('v').Split('-', '+')[0], out var parsed) ? parsed : null;

    private sealed record Candidate(Type Class, Version? Version);
}
