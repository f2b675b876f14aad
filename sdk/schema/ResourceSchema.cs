using System.Collections.Immutable;

namespace Alicerce.Schema;

/// <summary>A resource or component type.</summary>
public sealed record ResourceSchema
{
    /// <summary>The type token, such as `aws:ebs/volume:Volume`.</summary>
    public required string Token { get; init; }

    /// <summary>What a program gives, by wire name.</summary>
    public required IReadOnlyDictionary<string, PropertySchema> Inputs { get; init; }

    /// <summary>What the resource has, by wire name; without `id` and `urn`, which every resource has.</summary>
    public required IReadOnlyDictionary<string, PropertySchema> Outputs { get; init; }

    /// <summary>Older tokens of the same type.</summary>
    public ImmutableArray<string> Aliases { get; init; } = [];

    /// <summary>How the provider names the resource when the program does not.</summary>
    public AutoNameRule? AutoName { get; init; }

    /// <summary>The resource is a component that creates others.</summary>
    public bool IsComponent { get; init; }

    /// <summary>The resource configures a provider.</summary>
    public bool IsProvider => Token.StartsWith("pulumi:providers:", StringComparison.Ordinal);
}
