namespace Alicerce.Engine.Plan;

/// <summary>A line of a text that differs from the baseline, or one near it.</summary>
/// <param name="Kind">Null for a line that is in both texts.</param>
/// <param name="Number">In the new text, or in the old one for a line that is gone; it starts at 1.</param>
public sealed record TextDifference(PropertyChangeKind? Kind, int Number, string Text);
