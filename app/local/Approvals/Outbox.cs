using Alicerce.Approval.Notify;

namespace Alicerce.Local.Approvals;

/// <summary>Mails as text files in a folder that only its owner reads: their links decide.</summary>
internal sealed class Outbox(string folder, TimeProvider clock) : IMailer
{
    private readonly string _folder = Directory.CreateDirectory(folder).FullName;

    public Task SendAsync(Mail mail, CancellationToken cancellationToken) => File.WriteAllTextAsync(
        Path.Combine(_folder, $"{clock.GetUtcNow().UtcTicks}-{Guid.NewGuid():N}.txt"), $"{mail.Subject}\n\n{mail.Text}\n", cancellationToken);
}
