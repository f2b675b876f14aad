using Alicerce.Infra.Data;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Web;

/// <summary>What the application on the instances may do.</summary>
public static class WebPermissions
{
    /// <summary>The user of the database that the application logs in as.</summary>
    public const string DatabaseUser = "app";

    public static IReadOnlyList<Statement> For(
        Account account, Storage storage, Catalog catalog, Database database, Input<string>? keyArn) =>
    [
        new Statement
        {
            Sid = "Upload",
            Actions = ["s3:PutObject"],
            Resources = Output.Format($"{storage.Incoming.Arn}/{Storage.UploadPrefix}*"),
        },
        new Statement
        {
            Sid = "ReadResults",
            Actions = ["s3:GetObject"],
            Resources = Output.Format($"{storage.Results.Arn}/{Storage.ResultPrefix}*"),
        },
        new Statement
        {
            Sid = "ReadCatalog",
            Actions = ["dynamodb:GetItem", "dynamodb:Query"],
            Resources = { catalog.TableArn, Output.Format($"{catalog.TableArn}/index/*") },
        },
        new Statement
        {
            Sid = "ConnectToDatabase",
            Actions = ["rds-db:connect"],
            Resources = database.UserArn(DatabaseUser),
        },
        MachinePermissions.Install(storage.Artifacts.Arn, "web"),
        .. DataKey.Use(keyArn, account),
    ];
}
