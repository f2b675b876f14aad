namespace Alicerce.Infra.SignIn;

/// <summary>The price class of a user pool.</summary>
public enum LoginTier
{
    /// <summary>Passwords and second factors.</summary>
    Lite,

    /// <summary>Also passkeys and codes by e-mail.</summary>
    Essentials,

    /// <summary>Also protection against stolen passwords, and a memory of old ones.</summary>
    Plus,
}
