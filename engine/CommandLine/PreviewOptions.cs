using System.Collections.Immutable;
using Alicerce.Engine.Render;

namespace Alicerce.Engine.CommandLine;

/// <summary>The options of <c>alicerce preview</c> as given.</summary>
/// <param name="Json">Whether JSON is wanted.</param>
/// <param name="JsonFile">The file for the JSON; null for stdout.</param>
/// <param name="Baseline">The file to compare with; null to preview a first deployment.</param>
/// <param name="ExpectNoChanges">Whether any change is a failure.</param>
/// <param name="Verbose">Whether to show debug messages and every resource on a line of its own.</param>
public sealed record PreviewOptions(
    string? Stack,
    bool Json,
    string? JsonFile,
    ImmutableArray<string> PolicyPacks,
    ImmutableArray<string> PolicyPackConfigurations,
    ColorChoice Color,
    string? Directory,
    string? Baseline,
    bool ExpectNoChanges,
    bool Verbose);
