using System.Collections.Concurrent;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Receive;

/// <summary>The packages that a program declares before it uses them.</summary>
public sealed class PackageReferences
{
    private readonly ConcurrentDictionary<string, string> _versions = new(StringComparer.Ordinal);

    /// <summary>The same package always gets the same reference.</summary>
    public string Add(string name, string version)
    {
        var reference = $"{name}@{version}";
        _versions[reference] = version;
        return reference;
    }

    /// <summary>The version that was declared, or null when it was left open.</summary>
    public string? VersionOf(string reference) => _versions.TryGetValue(reference, out var version)
        ? version.Length > 0 ? version : null
        : throw new InvalidResourceException($"`{reference}` is not the reference of a registered package.");
}
