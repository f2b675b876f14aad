namespace Pulumi.Policy.Evaluation;

/// <summary>A resource that a stack policy could not judge, while it judged others.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Reason">The unknown value, or why the policy has nothing to say about it.</param>
internal sealed record UnjudgedResource(StackResource Resource, Exception Reason);
