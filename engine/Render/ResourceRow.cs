using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Render;

/// <summary>One line of the tree.</summary>
/// <param name="Operation">What happens to it.</param>
/// <param name="Guides">The tree glyphs in front of the type.</param>
/// <param name="Type">The short type token.</param>
/// <param name="Name">The name of the resource, or how many resources the row stands for.</param>
/// <param name="IsGroup">Whether it stands for several resources.</param>
/// <param name="Notes">What there is to say about it, the most important first.</param>
public sealed record ResourceRow(
    Operation Operation, string Guides, string Type, string Name, bool IsGroup, IReadOnlyList<ResourceNote> Notes)
{
    /// <summary>The columns that all remarks take beside each other.</summary>
    public int NotesWidth => Notes.Sum(note => note.Text.Length) + (ResourceColumns.Gap * Math.Max(Notes.Count - 1, 0));

    /// <summary>What no line break can make narrower.</summary>
    public int NotesLongestWord =>
        Notes.SelectMany(note => note.Text.Split(' ')).Select(word => word.Length).DefaultIfEmpty().Max();
}
