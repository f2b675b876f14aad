using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>How far answers of the metadata service travel.</summary>
/// <param name="MaximumHops">The highest allowed hop limit; containers on the machine need 2.</param>
public sealed record MetadataHops([property: Range(1, 64)] int MaximumHops = 1);
