using System.Collections.Immutable;

namespace Alicerce.Engine.CommandLine;

/// <summary>The options of <c>alicerce check</c> as given.</summary>
/// <param name="Files">Saved previews and exported stacks, as the user names them.</param>
public sealed record CheckOptions(ReportOptions Report, ImmutableArray<string> Files);
