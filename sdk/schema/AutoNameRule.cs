using System.Collections.Immutable;

namespace Alicerce.Schema;

/// <summary>
/// The physical name that a provider makes up: prefix, resource name, separator, random hexadecimal digits, suffix,
/// cut to the maximum length.
/// </summary>
public sealed record AutoNameRule
{
    /// <summary>The property that receives the name when the program leaves it unset.</summary>
    public required string Property { get; init; }

    /// <summary>Stands between the resource's name and the random digits.</summary>
    public required string Separator { get; init; }

    /// <summary>The number of random digits.</summary>
    public required int RandomDigits { get; init; }

    /// <summary>The length to which the name is cut, null for no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Stands before the resource's name.</summary>
    public string Prefix { get; init; } = "";

    /// <summary>The name is put in lower case.</summary>
    public bool Lower { get; init; }

    /// <summary>The suffix that each of these boolean inputs adds when it is true.</summary>
    public ImmutableDictionary<string, string> SuffixWhenTrue { get; init; } =
        ImmutableDictionary<string, string>.Empty;

    /// <summary>Other limits for some values of another input.</summary>
    public AutoNameException? Exception { get; init; }
}
