namespace Alicerce.Engine.Render;

/// <summary>A remark in the last column of the tree.</summary>
public sealed record ResourceNote(string Text, Meaning Meaning);
