namespace Pulumi.Policy;

/// <summary>What came out when a policy ran on a resource or on the stack.</summary>
public enum PolicyOutcome
{
    /// <summary>The policy holds.</summary>
    Compliant,

    /// <summary>The policy is violated.</summary>
    Violation,

    /// <summary>The policy has nothing to say here.</summary>
    NotApplicable,

    /// <summary>A value that decides is not known before the deployment.</summary>
    Undecided,

    /// <summary>The policy is violated where a <see cref="PolicyExemption"/> allows it.</summary>
    Exempt,

    /// <summary>The policy changed the properties of the resource.</summary>
    Remediated,

    /// <summary>The policy itself failed, so it says nothing about the resource.</summary>
    Failed,
}
