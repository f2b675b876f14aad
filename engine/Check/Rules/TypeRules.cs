using System.Text.Json.Serialization;

namespace Alicerce.Engine.Check.Rules;

/// <summary>What AWS asks of the properties of one type beyond their types.</summary>
/// <remarks>Setters, since the generated reader clears the defaults of what only an initializer can set.</remarks>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
public sealed record TypeRules
{
    /// <summary>
    /// Where the facts are from: the resource of the Terraform AWS provider, the operation of the AWS API, or the
    /// documentation of the service. <c>docs/engine.md</c> names the versions and the date.
    /// </summary>
    public string[] Source { get; set; } = [];

    /// <summary>Groups of properties of which one at most can be given.</summary>
    public string[][] Conflicts { get; set; } = [];

    public string[][] ExactlyOneOf { get; set; } = [];

    public string[][] AtLeastOneOf { get; set; } = [];

    /// <summary>Of each, the first property needs all others.</summary>
    public string[][] Needs { get; set; } = [];

    /// <summary>Properties whose numbers do not fall from one to the next.</summary>
    public string[][] Ordered { get; set; } = [];

    /// <summary>By path; a path goes through every element of a list.</summary>
    public Dictionary<string, ValueRule> Values { get; set; } = [];
}
