namespace Alicerce.Engine.Responsibilities;

/// <summary>What a preview says about a duty, the gravest first.</summary>
public enum DutyStatus
{
    /// <summary>A policy that checks it is violated.</summary>
    Broken,

    /// <summary>A value that decides is not known before deployment.</summary>
    Undecided,

    /// <summary>It is broken only where an exemption of the pack allows it.</summary>
    Exempt,

    /// <summary>A policy judged a resource, and nothing stands against it.</summary>
    Met,

    /// <summary>No policy had anything to judge.</summary>
    Unchecked,
}
