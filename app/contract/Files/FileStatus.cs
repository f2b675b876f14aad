namespace Alicerce.Contract.Files;

/// <summary>Where a file is on its way.</summary>
public enum FileStatus
{
    /// <summary>The metadata is complete.</summary>
    Ingested,

    /// <summary>The object is above the configured limit and was not read.</summary>
    TooLarge,

    /// <summary>A worker has the file, or is about to.</summary>
    Running,

    /// <summary>A person decides whether the file is processed.</summary>
    WaitingApproval,

    /// <summary>The manifest of the results is there.</summary>
    Done,

    Failed,

    /// <summary>A person decided against it, or its content is of a kind that is not accepted.</summary>
    Rejected,

    /// <summary>Nobody decided in time.</summary>
    Expired,
}
