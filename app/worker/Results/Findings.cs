namespace Alicerce.Worker.Results;

/// <param name="Profile">What the file is.</param>
/// <param name="Files">What was made of it, besides the profile.</param>
public sealed record Findings(Profile Profile, IReadOnlyList<ResultFile> Files);
