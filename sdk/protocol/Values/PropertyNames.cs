using System.Collections.Concurrent;

namespace Alicerce.Protocol.Values;

/// <summary>
/// One text for each property name: a stack has a few hundred of them, and every message brings its own copies.
/// </summary>
internal static class PropertyNames
{
    // A peer may send any names, such as tags: then those that come late are not shared.
    private const int Most = 20_000;
    private const int Longest = 64;

    private static readonly ConcurrentDictionary<string, string> Known = new(StringComparer.Ordinal);
    private static int _count;

    /// <summary>The same text, where possible as an instance that others hold already.</summary>
    public static string Shared(string name)
    {
        if (Known.TryGetValue(name, out var known))
        {
            return known;
        }

        if (name.Length <= Longest && _count < Most && Known.TryAdd(name, name))
        {
            Interlocked.Increment(ref _count);
        }

        return name;
    }
}
