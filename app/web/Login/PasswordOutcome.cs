namespace Alicerce.Web.Login;

public enum PasswordOutcome
{
    Right,
    Wrong,

    /// <summary>Wrong too often; not even the right password opens for a while.</summary>
    Locked,
}
