using Alicerce.Aws.Services;
using Alicerce.Contract.Approvals;

namespace Alicerce.Approval.Adapters;

/// <summary>Keeps the secret for a while: an instance of the function may live for hours, and the secret may change.</summary>
public sealed class SecretSigners(SecretsManagerClient secrets, string secretArn, TimeProvider clock) : ISigners
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private (ApprovalLinkSigner Signer, DateTimeOffset ReadAt)? _known;

    public async Task<ApprovalLinkSigner> GetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known is { } known && now - known.ReadAt < Lifetime)
        {
            return known.Signer;
        }

        var signer = new ApprovalLinkSigner(await secrets.GetSecretValueAsync(secretArn, cancellationToken));
        _known = (signer, now);
        return signer;
    }
}
