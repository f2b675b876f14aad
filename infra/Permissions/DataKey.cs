namespace Alicerce.Infra.Permissions;

/// <summary>What a role needs to work with data that a customer-managed key encrypts.</summary>
internal static class DataKey
{
    /// <summary>Nothing when the data is encrypted with keys of AWS, which ask for no permission.</summary>
    public static IReadOnlyList<Statement> Use(Input<string>? keyArn, Account account) => keyArn is null
        ? []
        :
        [
            new Statement
            {
                Sid = "UseDataKey",
                Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
                Resources = { keyArn },
                Conditions =
                [
                    new Condition(
                        "StringEquals",
                        "kms:ViaService",
                        new[] { $"s3.{account.Region}.amazonaws.com", $"dynamodb.{account.Region}.amazonaws.com" }),
                ],
            },
        ];
}
