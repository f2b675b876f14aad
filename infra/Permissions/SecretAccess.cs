namespace Alicerce.Infra.Permissions;

/// <summary>What a role needs to read a secret.</summary>
internal static class SecretAccess
{
    /// <param name="name">What the secret is, as a part of statement names.</param>
    /// <param name="secretArn">The secret.</param>
    /// <param name="keyArn">The key of the secret; null for the key of AWS, which asks for no permission.</param>
    /// <param name="account">Where the secret is.</param>
    public static IReadOnlyList<Statement> Read(
        string name, Input<string> secretArn, Input<string>? keyArn, Account account)
    {
        var read = new Statement
        {
            Sid = $"Read{name}",
            Actions = ["secretsmanager:GetSecretValue"],
            Resources = secretArn,
        };
        return keyArn is null
            ? [read]
            :
            [
                read,
                new Statement
                {
                    Sid = $"Decrypt{name}",
                    Actions = ["kms:Decrypt"],
                    Resources = keyArn,
                    Conditions =
                    [
                        new Condition(
                            "StringEquals", "kms:ViaService", $"secretsmanager.{account.Region}.amazonaws.com"),
                    ],
                },
            ];
    }
}
