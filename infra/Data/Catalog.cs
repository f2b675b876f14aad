namespace Alicerce.Infra.Data;

/// <summary>The table that knows every file: what it is, where it is and how far its processing came.</summary>
public sealed class Catalog : ComponentResource
{
    public Catalog(string name, CatalogArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:data:Catalog", name, options)
    {
        var recovery = new Aws.DynamoDB.Inputs.TablePointInTimeRecoveryArgs
        {
            Enabled = args.PointInTimeRecoveryDays > 0,
        };
        if (args.PointInTimeRecoveryDays > 0)
        {
            recovery.RecoveryPeriodInDays = args.PointInTimeRecoveryDays;
        }

        var files = new Aws.DynamoDB.Table(
            $"{name}-files",
            new Aws.DynamoDB.TableArgs
            {
                BillingMode = "PAY_PER_REQUEST",
                HashKey = "pk",
                RangeKey = "sk",
                Attributes = { Key("pk"), Key("sk"), Key("gsi1pk"), Key("gsi1sk") },
                GlobalSecondaryIndexes =
                {
                    // Files by state, newest first.
                    new Aws.DynamoDB.Inputs.TableGlobalSecondaryIndexArgs
                    {
                        Name = "gsi1",
                        HashKey = "gsi1pk",
                        RangeKey = "gsi1sk",
                        ProjectionType = "ALL",
                    },
                },
                Ttl = new Aws.DynamoDB.Inputs.TableTtlArgs { AttributeName = "expiresAt", Enabled = true },
                PointInTimeRecovery = recovery,
                // DynamoDB always encrypts. This chooses a key of the account over the one that AWS owns.
                ServerSideEncryption = new Aws.DynamoDB.Inputs.TableServerSideEncryptionArgs
                {
                    Enabled = true,
                    KmsKeyArn = args.KeyArn,
                },
                DeletionProtectionEnabled = args.DeletionProtection,
                Tags = args.Tags.ForVault(),
            },
            new CustomResourceOptions { Parent = this, Protect = args.Protect });

        TableName = files.Name;
        TableArn = files.Arn;
        RegisterOutputs(new Dictionary<string, object?> { ["tableName"] = TableName, ["tableArn"] = TableArn });
    }

    public Output<string> TableName { get; }

    public Output<string> TableArn { get; }

    private static Aws.DynamoDB.Inputs.TableAttributeArgs Key(string name) => new() { Name = name, Type = "S" };
}
