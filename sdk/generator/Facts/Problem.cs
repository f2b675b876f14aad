namespace Alicerce.Generator.Facts;

/// <summary>Something wrong in one of the files that the classes are made from.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Path">The file.</param>
/// <param name="Line">Counted from 0.</param>
/// <param name="Subject">What the file says there.</param>
/// <param name="Hint">What it may have meant, or why it is wrong.</param>
internal sealed record Problem(ProblemKind Kind, string Path, int Line, string Subject, string Hint);
