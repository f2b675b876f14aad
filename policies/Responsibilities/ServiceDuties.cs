namespace Alicerce.Policies.Responsibilities;

/// <summary>Who does what for a service, and where the rules about it are found.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Kind">How much of it AWS runs.</param>
public sealed record ServiceDuties(string Service, ServiceKind Kind)
{
    /// <summary>What AWS does, as a sentence.</summary>
    public required string Aws { get; init; }

    /// <summary>What the customer must do, one sentence for each duty.</summary>
    public required IReadOnlyList<string> Customer { get; init; }

    /// <summary>
    /// Beginnings of the type tokens of the resources that carry the duties. A rule that reports such a resource checks
    /// the service.
    /// </summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Rules that check the service on resources of another one.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}
