namespace Alicerce.Approval;

/// <summary>The questions that wait. Each goes when it is decided.</summary>
public interface IApprovals
{
    Task AddAsync(PendingApproval approval, CancellationToken cancellationToken);

    /// <summary>Null when it is decided, expired, or never was.</summary>
    Task<PendingApproval?> FindAsync(string approvalId, CancellationToken cancellationToken);

    /// <summary>Removes the question unless somebody else did.</summary>
    Task RemoveAsync(PendingApproval approval, CancellationToken cancellationToken);
}
