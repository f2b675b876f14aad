using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The inputs of a resource, given as a dictionary by wire name.</summary>
public sealed class DictionaryResourceArgs : ResourceArgs
{
    private readonly ImmutableDictionary<string, object?> _dictionary;

    /// <param name="dictionary">The inputs by wire name.</param>
    /// <exception cref="InvalidOperationException">A value has a type that cannot be sent.</exception>
    public DictionaryResourceArgs(ImmutableDictionary<string, object?> dictionary)
    {
        ArgumentValue.CheckTypes(dictionary);
        _dictionary = dictionary;
    }

    internal override IEnumerable<ArgumentValue> Arguments() => ArgumentValue.Of(_dictionary);
}
