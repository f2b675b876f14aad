using Alicerce.Approval.Notify;
using Alicerce.Aws.Services;

namespace Alicerce.Approval.Adapters;

/// <summary>A topic whose subscribers get mails.</summary>
public sealed class SnsMailer(SnsClient sns, string topicArn) : IMailer
{
    public Task SendAsync(Mail mail, CancellationToken cancellationToken) =>
        sns.PublishAsync(topicArn, mail.Subject, mail.Text, cancellationToken);
}
