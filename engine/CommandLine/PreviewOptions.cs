namespace Alicerce.Engine.CommandLine;

/// <summary>The options of <c>alicerce preview</c> as given.</summary>
/// <param name="Baseline">The file to compare with; null to preview a first deployment.</param>
/// <param name="ExpectNoChanges">Whether any change is a failure.</param>
/// <param name="Timeout">How long the program may ask for nothing.</param>
public sealed record PreviewOptions(
    ReportOptions Report, string? Stack, string? Baseline, bool ExpectNoChanges, TimeSpan Timeout);
