using System.Text.Json.Serialization;

namespace Alicerce.Engine.Check.Rules;

/// <summary>What AWS asks of one value.</summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record ValueRule
{
    public double? Min { get; init; }

    /// <summary>Never without <see cref="Min"/>.</summary>
    public double? Max { get; init; }

    /// <summary>The only numbers allowed; next to the range when both are given.</summary>
    public double[] OneOf { get; set; } = [];

    /// <summary>Whole multiples of it, from itself on, are allowed next to <see cref="OneOf"/>.</summary>
    public double? MultipleOf { get; init; }

    /// <summary>The only texts allowed; the case of their letters is not judged.</summary>
    public string[] Words { get; set; } = [];

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>What the text is made of: single characters and ranges such as `a-z`; a `-` comes last.</summary>
    public string? Characters { get; init; }

    public string? First { get; init; }

    public string? Last { get; init; }

    /// <summary>Texts that the value must not contain.</summary>
    public string[] Never { get; set; } = [];

    public string[] NeverFirst { get; set; } = [];

    public string[] NeverLast { get; set; } = [];

    /// <summary>What the text begins with.</summary>
    public string? StartsWith { get; init; }

    /// <summary>An ending that the other limits on characters do not see.</summary>
    public string? MayEndWith { get; init; }

    public ValueForm Form { get; init; }

    /// <summary>Of an ARN: the service that it names.</summary>
    public string? Service { get; init; }
}
