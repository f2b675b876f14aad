using Alicerce.Approval.Notify;

namespace Alicerce.Local.Approvals;

/// <summary>Mails as text files. Their links decide, so only the owner of the data reads them.</summary>
internal sealed class Outbox(string folder, TimeProvider clock) : IMailer
{
    private readonly string _folder = Directory.CreateDirectory(folder).FullName;

    public Task SendAsync(Mail mail, CancellationToken cancellationToken) =>
        WriteAsync($"{clock.GetUtcNow().UtcTicks}-{Guid.NewGuid():N}", mail.Subject, mail.Text, cancellationToken);

    /// <summary>Another mail of the same name takes its place.</summary>
    public Task WriteAsync(string name, string subject, string text, CancellationToken cancellationToken) =>
        File.WriteAllTextAsync(Path.Combine(_folder, name + ".txt"), $"{subject}\n\n{text}\n", cancellationToken);
}
