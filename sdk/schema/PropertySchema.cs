namespace Alicerce.Schema;

/// <summary>One property of a resource, of a function or of an object type, seen from one side.</summary>
public sealed record PropertySchema
{
    /// <summary>The name in the protocol.</summary>
    public required string Wire { get; init; }

    /// <summary>The name of the C# member.</summary>
    public required string Member { get; init; }

    /// <summary>What the property holds.</summary>
    public required PropertyType Type { get; init; }

    /// <summary>For an input: it must be given. For an output: it always has a value.</summary>
    public bool Required { get; init; }

    /// <summary>The value is secret even when nobody marked it so.</summary>
    public bool Secret { get; init; }

    /// <summary>The provider advises against the property.</summary>
    public bool Deprecated { get; init; }

    /// <summary>A component takes the value itself, never an output of another resource.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether the text in the property is JSON.</summary>
    public JsonContent Json { get; init; }

    /// <summary>The value that the program's SDK fills in.</summary>
    public PropertyDefault? Default { get; init; }
}
