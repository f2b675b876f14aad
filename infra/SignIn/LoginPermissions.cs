using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.SignIn;

/// <summary>What the site needs to ask the sign-in pages who a visitor is.</summary>
public static class LoginPermissions
{
    public static IReadOnlyList<Statement> For(Login login, Account account, Input<string>? keyArn) =>
        SecretAccess.Read("ClientSecret", login.ClientSecretArn, keyArn, account);
}
