namespace Alicerce.Web.Audit;

/// <summary>What the audit log can say; the values are permanent.</summary>
public static class AuditAction
{
    public const string SignedIn = "signed-in";
    public const string SignInFailed = "sign-in-failed";
    public const string LockedOut = "locked-out";
    public const string SignedOut = "signed-out";
    public const string AccountCreated = "account-created";
    public const string PasswordChanged = "password-changed";
    public const string PasswordReset = "password-reset";
    public const string RoleChanged = "role-changed";
    public const string AccountDisabled = "account-disabled";
    public const string AccountEnabled = "account-enabled";
    public const string ProfileChanged = "profile-changed";
    public const string UploadRequested = "upload-requested";
    public const string ResultDownloaded = "result-downloaded";
    public const string Approved = "approved";
    public const string Rejected = "rejected";

    public static IReadOnlyList<string> All { get; } =
    [
        SignedIn, SignInFailed, LockedOut, SignedOut, AccountCreated, PasswordChanged, PasswordReset, RoleChanged,
        AccountDisabled, AccountEnabled, ProfileChanged, UploadRequested, ResultDownloaded, Approved, Rejected,
    ];
}
