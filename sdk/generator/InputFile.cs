namespace Alicerce.Generator;

/// <summary>The text of one additional file.</summary>
internal sealed record InputFile(string Path, string Text);
