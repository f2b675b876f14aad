using System.Text.Json.Serialization;

namespace Alicerce.Engine.Check.Rules;

/// <summary>What AWS asks of the properties of one type beyond their types.</summary>
/// <remarks>Setters, since the generated reader clears the defaults of what only an initializer can set.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TypeRules
{
    /// <summary>Groups of properties of which one at most can be given.</summary>
    public string[][] Conflicts { get; set; } = [];

    public string[][] ExactlyOneOf { get; set; } = [];

    public string[][] AtLeastOneOf { get; set; } = [];

    /// <summary>Properties whose numbers do not fall from one to the next.</summary>
    public string[][] Ordered { get; set; } = [];

    /// <summary>By path; a path goes through every element of a list.</summary>
    public Dictionary<string, ValueRule> Values { get; set; } = [];
}
