namespace Alicerce.Infra.Data;

/// <summary>
/// The tables: <c>files</c> knows what every file is, where it is and how far its processing came; <c>idempotency</c>
/// knows which events were handled and which decisions are open.
/// </summary>
public sealed class Catalog : ComponentResource
{
    public Catalog(string name, CatalogArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:data:Catalog", name, options)
    {
        var files = Table($"{name}-files", args, new Aws.DynamoDB.TableArgs
        {
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
        });
        var idempotency = Table($"{name}-idempotency", args, new Aws.DynamoDB.TableArgs
        {
            HashKey = "id",
            Attributes = { Key("id") },
            Ttl = new Aws.DynamoDB.Inputs.TableTtlArgs { AttributeName = "expiration", Enabled = true },
        });

        TableName = files.Name;
        TableArn = files.Arn;
        IdempotencyTableName = idempotency.Name;
        IdempotencyTableArn = idempotency.Arn;
        RegisterOutputs(new Dictionary<string, object?>
        {
            ["tableName"] = TableName,
            ["tableArn"] = TableArn,
            ["idempotencyTableName"] = IdempotencyTableName,
            ["idempotencyTableArn"] = IdempotencyTableArn,
        });
    }

    /// <summary>The table of the files.</summary>
    public Output<string> TableName { get; }

    /// <summary>The table of files.</summary>
    public Output<string> TableArn { get; }

    /// <summary>The table that knows what was handled.</summary>
    public Output<string> IdempotencyTableName { get; }

    /// <summary>The table that knows what was handled.</summary>
    public Output<string> IdempotencyTableArn { get; }

    private Aws.DynamoDB.Table Table(string name, CatalogArgs args, Aws.DynamoDB.TableArgs table)
    {
        table.BillingMode = "PAY_PER_REQUEST";
        table.PointInTimeRecovery = Recovery(args.PointInTimeRecoveryDays);
        // DynamoDB always encrypts. This chooses a key of the account over the one that AWS owns.
        table.ServerSideEncryption = new Aws.DynamoDB.Inputs.TableServerSideEncryptionArgs
        {
            Enabled = true,
            KmsKeyArn = args.KeyArn,
        };
        table.DeletionProtectionEnabled = args.DeletionProtection;
        table.Tags = args.Tags.ForVault();
        if (args.MaxRequestUnits > 0)
        {
            table.OnDemandThroughput = new Aws.DynamoDB.Inputs.TableOnDemandThroughputArgs
            {
                MaxReadRequestUnits = args.MaxRequestUnits,
                MaxWriteRequestUnits = args.MaxRequestUnits,
            };
        }

        return new Aws.DynamoDB.Table(name, table, new CustomResourceOptions { Parent = this, Protect = args.Protect });
    }

    private static Aws.DynamoDB.Inputs.TablePointInTimeRecoveryArgs Recovery(int days)
    {
        var recovery = new Aws.DynamoDB.Inputs.TablePointInTimeRecoveryArgs { Enabled = days > 0 };
        if (days > 0)
        {
            recovery.RecoveryPeriodInDays = days;
        }

        return recovery;
    }

    private static Aws.DynamoDB.Inputs.TableAttributeArgs Key(string name) => new() { Name = name, Type = "S" };
}
