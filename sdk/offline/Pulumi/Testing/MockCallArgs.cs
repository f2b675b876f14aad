using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A provider function or method that a test program calls.</summary>
public class MockCallArgs
{
    /// <summary>The token of the function.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments that are known and not null, by wire name.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = null!;

    /// <summary>The URN and id of the provider instance; empty for the default one.</summary>
    public string? Provider { get; set; }
}
