namespace Alicerce.Approval.Notify;

public interface IMailer
{
    Task SendAsync(Mail mail, CancellationToken cancellationToken);
}
