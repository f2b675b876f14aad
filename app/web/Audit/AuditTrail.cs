using Alicerce.Web.Accounts;
using Alicerce.Web.Hosting;

namespace Alicerce.Web.Audit;

/// <summary>Writes what a request did to the audit log, with who did it and from where.</summary>
public sealed class AuditTrail(IAuditLog log, IHttpContextAccessor http, WebMetrics metrics, TimeProvider clock)
{
    private const int MaximumText = 300;

    /// <param name="actor">Null for somebody who is not signed in.</param>
    public async Task WriteAsync(
        string action, Account? actor, string subject, string detail, CancellationToken cancellationToken)
    {
        metrics.CountAction(action);
        await log.AppendAsync(
            new AuditEntry
            {
                At = clock.GetUtcNow(),
                Action = action,
                ActorId = actor?.Id,
                Actor = actor?.Email ?? "",
                Subject = Cut(subject),
                Detail = Cut(detail),
                Address = http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "",
            },
            cancellationToken);
    }

    // Somebody who is not signed in chooses some of these texts. PostgreSQL takes no zero character.
    private static string Cut(string text) =>
        (text.Length <= MaximumText ? text : text[..MaximumText]).Replace("\0", "", StringComparison.Ordinal);
}
