namespace Alicerce.Generator.Emission;

/// <summary>One file of C#: what one class is made of.</summary>
internal sealed record SourceFile(string Name, string Text);
