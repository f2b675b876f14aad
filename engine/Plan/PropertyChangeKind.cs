namespace Alicerce.Engine.Plan;

/// <summary>How a property differs from the baseline.</summary>
public enum PropertyChangeKind
{
    Add,
    Update,
    Delete,
}
