namespace Alicerce.Infra.Permissions;

/// <summary>What a role needs to work with data that a customer-managed key encrypts.</summary>
internal static class DataKey
{
    /// <summary>Nothing when the data is encrypted with keys of AWS, which ask for no permission.</summary>
    public static IReadOnlyList<Statement> Use(Input<string>? keyArn, Account account) =>
        Through("UseDataKey", keyArn, account, "s3", "dynamodb");

    /// <summary>For a role that publishes to a topic.</summary>
    public static IReadOnlyList<Statement> Publish(Input<string>? keyArn, Account account) =>
        Through("UseTopicKey", keyArn, account, "sns");

    private static Statement[] Through(string sid, Input<string>? keyArn, Account account, params string[] services) =>
        keyArn is null
            ? []
            :
            [
                new()
                {
                    Sid = sid,
                    Actions = ["kms:Decrypt", "kms:GenerateDataKey"],
                    Resources = { keyArn },
                    Conditions =
                    [
                        new Condition(
                            "StringEquals",
                            "kms:ViaService",
                            services.Select(service => $"{service}.{account.Region}.amazonaws.com").ToArray()),
                    ],
                },
            ];
}
