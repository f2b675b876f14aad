using Alicerce.Approval;
using Alicerce.Contract.Approvals;

namespace Alicerce.Local.Approvals;

/// <summary>The one secret of this folder.</summary>
internal sealed class LocalSigners(string secret) : ISigners
{
    private readonly ApprovalLinkSigner _signer = new(secret);

    public Task<ApprovalLinkSigner> GetAsync(CancellationToken cancellationToken) => Task.FromResult(_signer);
}
