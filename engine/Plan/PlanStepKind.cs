namespace Alicerce.Engine.Plan;

/// <summary>A single act of a deployment; a replacement consists of two.</summary>
public enum PlanStepKind
{
    Create,
    Update,
    Read,
    Import,
    CreateReplacement,
    DeleteReplaced,
    Delete,
    Discard,
}
