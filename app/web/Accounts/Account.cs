namespace Alicerce.Web.Accounts;

/// <summary>A person who may sign in.</summary>
public sealed record Account
{
    /// <summary>The <see cref="Issuer"/> of accounts whose password the application keeps.</summary>
    public const string LocalIssuer = "local";

    /// <summary>Part of the keys of the person's uploads.</summary>
    public required string Id { get; init; }

    public required string Email { get; init; }

    public required string Name { get; init; }

    public required Role Role { get; init; }

    /// <summary>Who knows the person: the login service, or the application itself.</summary>
    public required string Issuer { get; init; }

    /// <summary>What the issuer calls the person; the e-mail address for a local account.</summary>
    public required string Subject { get; init; }

    public string? PasswordHash { get; init; }

    public bool MustChangePassword { get; init; }

    /// <summary>Changes with the password; a session that knows another value has ended.</summary>
    public required string Stamp { get; init; }

    public bool IsDisabled { get; init; }

    /// <summary>Wrong passwords since the last right one.</summary>
    public int Failures { get; init; }

    public DateTimeOffset? LockedUntil { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SignedInAt { get; init; }

    /// <summary>Part of the picture's address, so that a new picture has a new one; null without a picture.</summary>
    public string? AvatarVersion { get; init; }

    public bool IsLocal => Issuer == LocalIssuer;

    public static string NewId() => Guid.NewGuid().ToString("N");

    public static string NewStamp() =>
        Convert.ToHexStringLower(System.Security.Cryptography.RandomNumberGenerator.GetBytes(16));

    /// <summary>Two spellings of an address are one person.</summary>
    public static string SubjectOf(string email) => email.Trim().ToLowerInvariant();
}
