namespace Alicerce.Web.Audit;

/// <summary>Who did what to what, when and from where.</summary>
public sealed record AuditEntry
{
    /// <summary>An entry that is written twice counts once.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required DateTimeOffset At { get; init; }

    /// <summary>One of <see cref="AuditAction"/>.</summary>
    public required string Action { get; init; }

    /// <summary>Null for somebody who is not signed in.</summary>
    public string? ActorId { get; init; }

    /// <summary>As it was then.</summary>
    public required string Actor { get; init; }

    /// <summary>A person or a file, by the name that people know it by.</summary>
    public required string Subject { get; init; }

    public string Detail { get; init; } = "";

    public string Address { get; init; } = "";
}
