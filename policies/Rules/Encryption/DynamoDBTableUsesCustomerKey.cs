using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The use of the key of a table is controlled and recorded.</summary>
public sealed class DynamoDBTableUsesCustomerKey() : ResourceRule(
    new RuleInfo
    {
        Id = "dynamodb-table-uses-customer-key",
        Title = "A DynamoDB table is encrypted with a key of the account.",
        Severity = PolicySeverity.Low,
        Pillar = Pillar.Encryption,
        Checkov = ["CKV_AWS_119"],
        Rationale = "DynamoDB always encrypts; only a key of the account has a policy that says who may read, and a "
            + "record of who did.",
        Fix = "Set `serverSideEncryption.enabled` to true, and `serverSideEncryption.kmsKeyArn` to the key.",
    },
    DatabaseTypes.Table)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        var value = resource.Value("serverSideEncryption");
        var encryption = value.Exists ? value.AsObject() : default;
        if (encryption.Boolean("enabled") != true)
        {
            context.ReportViolation(
                $"`serverSideEncryption.enabled` is {Found.Of(encryption.Boolean("enabled"))} on this table. Set it to "
                + "true, and "
                + "name a key in `serverSideEncryption.kmsKeyArn`.");
        }
        else if (!encryption.Has("kmsKeyArn"))
        {
            context.ReportViolation(
                "`serverSideEncryption.kmsKeyArn` is not set on this table, so a key of AWS encrypts it. Name a key of "
                + "the account.");
        }
    }
}
