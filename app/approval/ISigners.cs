using Alicerce.Contract.Approvals;

namespace Alicerce.Approval;

/// <summary>Where the signer of links comes from.</summary>
public interface ISigners
{
    Task<ApprovalLinkSigner> GetAsync(CancellationToken cancellationToken);
}
