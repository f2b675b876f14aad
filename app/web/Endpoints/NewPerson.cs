using System.Net.Mail;
using System.Security.Cryptography;
using Alicerce.Web.Accounts;

namespace Alicerce.Web.Endpoints;

/// <summary>A local account, as a form asks for it.</summary>
internal static class NewPerson
{
    public const int MaximumName = 100;

    private const int MaximumEmail = 200;
    private const int PasswordLength = 16;

    // Without letters and digits that look alike.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static bool IsValid(string? name, string? email) =>
        IsName(name)
        && email is { Length: > 0 and <= MaximumEmail }
        && MailAddress.TryCreate(email.Trim(), out var address)
        && address.Address == email.Trim();

    public static bool IsName(string? name) =>
        !string.IsNullOrWhiteSpace(name) && name.Length <= MaximumName && !name.Any(char.IsControl);

    public static Account Create(
        string name, string email, Role role, string passwordHash, bool mustChange, DateTimeOffset now) => new()
        {
            Id = Account.NewId(),
            Email = email.Trim(),
            Name = name.Trim(),
            Role = role,
            Issuer = Account.LocalIssuer,
            Subject = Account.SubjectOf(email),
            PasswordHash = passwordHash,
            MustChangePassword = mustChange,
            Stamp = Account.NewStamp(),
            CreatedAt = now,
        };

    /// <summary>For the first sign-in, after which the person chooses another.</summary>
    public static string NewPassword() => new(RandomNumberGenerator.GetItems<char>(Alphabet, PasswordLength));
}
