namespace Pulumi.Policy.Evaluation;

/// <summary>One callback of a policy, without its type parameters.</summary>
internal delegate ValueTask PolicyCheck(PolicyContext context);
