using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that a test program registers or reads.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The logical name.</summary>
    public string? Name { get; set; }

    /// <summary>The inputs that are known and not null, by wire name.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = null!;

    /// <summary>The URN and id of the provider instance; empty for the default one.</summary>
    public string? Provider { get; set; }

    /// <summary>The id that is read or imported; empty otherwise.</summary>
    public string? Id { get; set; }
}
