using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>How long logs are kept.</summary>
/// <param name="MinimumDays">The lowest allowed number of days.</param>
public sealed record LogRetention([property: Range(1, 3653)] int MinimumDays = 365);
