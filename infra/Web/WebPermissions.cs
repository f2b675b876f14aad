using Alicerce.Infra.Data;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Web;

/// <summary>What the application on the instances may do.</summary>
public static class WebPermissions
{
    /// <summary>The user of the database that the application logs in as.</summary>
    public const string DatabaseUser = "app";

    public static IReadOnlyList<Statement> For(
        Account account,
        Output<string> bucketArn,
        Output<string> tableArn,
        Output<string> databaseId,
        Input<string>? keyArn) =>
    [
        new Statement
        {
            Sid = "Upload",
            Actions = ["s3:PutObject"],
            Resources = Output.Format($"{bucketArn}/{Storage.UploadPrefix}*"),
        },
        new Statement
        {
            Sid = "ReadCatalog",
            Actions = ["dynamodb:GetItem", "dynamodb:Query"],
            Resources = { tableArn, Output.Format($"{tableArn}/index/*") },
        },
        new Statement
        {
            Sid = "ConnectToDatabase",
            Actions = ["rds-db:connect"],
            Resources = account.Arn("rds-db", Output.Format($"dbuser:{databaseId}/{DatabaseUser}")),
        },
        .. DataKey.Use(keyArn, account),
    ];
}
