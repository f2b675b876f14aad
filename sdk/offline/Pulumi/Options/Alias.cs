namespace Pulumi;

/// <summary>An earlier identity of a resource, so that a rename is not a replacement.</summary>
public sealed class Alias
{
    /// <summary>The whole earlier URN; excludes every other member.</summary>
    public string? Urn { get; set; }

    /// <summary>The earlier name; the present one when absent.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The earlier type; the present one when absent.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The earlier stack; the present one when absent.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The earlier project; the present one when absent.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The earlier parent; the present one when no member speaks of a parent.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the earlier parent.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether the resource had no parent.</summary>
    public bool NoParent { get; set; }
}
