namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>What a policy is attached to.</summary>
public enum PolicyUse
{
    /// <summary>A user, a group or a role, or a managed policy for them: whoever it is attached to is the principal.</summary>
    Identity,

    /// <summary>A role: it says who may take it on.</summary>
    Trust,

    /// <summary>What it protects, such as a bucket or a queue.</summary>
    Resource,
}
