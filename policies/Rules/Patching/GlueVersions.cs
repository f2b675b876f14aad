using System.ComponentModel.DataAnnotations;

namespace Alicerce.Policies.Rules.Patching;

/// <summary>Which versions of Glue get updates.</summary>
/// <param name="MinimumMajorVersion">The lowest allowed number in front of the dot.</param>
public sealed record GlueVersions([property: Range(1, 99)] int MinimumMajorVersion = 3);
