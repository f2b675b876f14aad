namespace Alicerce.Engine.Plan;

/// <summary>An act of the deployment.</summary>
public sealed record PlanStep(PlanStepKind Kind, Urn Urn);
