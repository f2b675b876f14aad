using Alicerce.Infra.Data;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Workers;

/// <summary>What the worker may do.</summary>
public static class WorkerPermissions
{
    /// <summary>The user of the database that the worker logs in as.</summary>
    public const string DatabaseUser = "worker";

    public static IReadOnlyList<Statement> For(
        Account account, Storage storage, Database database, Input<string> processMachineArn, Input<string>? keyArn) =>
    [
        new Statement
        {
            Sid = "ReadUploads",
            Actions = ["s3:GetObject", "s3:GetObjectVersion"],
            Resources = Output.Format($"{storage.Incoming.Arn}/{Storage.UploadPrefix}*"),
        },
        new Statement
        {
            Sid = "WriteResults",
            Actions = ["s3:PutObject"],
            Resources =
            {
                Output.Format($"{storage.Results.Arn}/{Storage.ResultPrefix}*"),
                Output.Format($"{storage.Results.Arn}/{Storage.LakePrefix}*"),
            },
        },
        new Statement
        {
            Sid = "AnswerWorkflow",
            Actions = ["states:SendTaskFailure", "states:SendTaskHeartbeat", "states:SendTaskSuccess"],
            Resources = processMachineArn,
        },
        new Statement
        {
            Sid = "ConnectToDatabase",
            Actions = ["rds-db:connect"],
            Resources = database.UserArn(DatabaseUser),
        },
        MachinePermissions.Install(storage.Artifacts.Arn, "worker"),
        .. DataKey.Use(keyArn, account),
    ];
}
