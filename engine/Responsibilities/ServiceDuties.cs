using System.Collections.Immutable;

namespace Alicerce.Engine.Responsibilities;

/// <summary>Who does what for a service, as a policy pack says it.</summary>
/// <param name="Service">Its name.</param>
/// <param name="Kind">How much of it AWS runs, in a word.</param>
/// <param name="Aws">What AWS does, as a sentence.</param>
/// <param name="Types">Beginnings of the type tokens of its resources.</param>
/// <param name="Duties">What the customer must do.</param>
public sealed record ServiceDuties(
    string Service, string Kind, string Aws, ImmutableArray<string> Types, ImmutableArray<Duty> Duties)
{
    /// <summary>Whether a resource of this type belongs to the service.</summary>
    public bool Has(string type) => Types.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal));
}
