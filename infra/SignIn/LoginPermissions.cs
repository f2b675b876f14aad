using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.SignIn;

/// <summary>What the site needs to ask the sign-in pages who a visitor is.</summary>
public static class LoginPermissions
{
    public static IReadOnlyList<Statement> For(Login login, Account account, Input<string>? keyArn)
    {
        var read = new Statement
        {
            Sid = "ReadClientSecret",
            Actions = ["secretsmanager:GetSecretValue"],
            Resources = login.ClientSecretArn,
        };
        return keyArn is null
            ? [read]
            :
            [
                read,
                new Statement
                {
                    Sid = "DecryptClientSecret",
                    Actions = ["kms:Decrypt"],
                    Resources = keyArn.ToOutput(),
                    Conditions =
                    [
                        new Condition(
                            "StringEquals", "kms:ViaService", $"secretsmanager.{account.Region}.amazonaws.com"),
                    ],
                },
            ];
    }
}
