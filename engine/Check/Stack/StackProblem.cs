namespace Alicerce.Engine.Check.Stack;

/// <summary>What AWS would refuse of a resource because of another one.</summary>
public sealed record StackProblem(Urn Urn, string Text);
