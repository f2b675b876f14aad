using Alicerce.Infra.Data;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Serverless;

/// <summary>What the ingest function may do.</summary>
internal static class IngestPermissions
{
    public static IReadOnlyList<Statement> For(IngestArgs args, Output<string>? queueArn, Output<string> failuresArn) =>
    [
        .. queueArn is null ? [] : ReadQueue(queueArn),
        new Statement
        {
            Sid = "ReadUploads",
            Actions = ["s3:GetObject", "s3:GetObjectVersion"],
            Resources = Output.Format($"{args.BucketArn}/{Storage.UploadPrefix}*"),
        },
        new Statement
        {
            Sid = "KnowThatAnUploadIsGone",
            // Without it S3 answers 403 instead of 404 for an object that was deleted, and the event is retried in vain.
            Actions = ["s3:ListBucket"],
            Resources = args.BucketArn,
        },
        new Statement
        {
            Sid = "WriteCatalog",
            Actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"],
            Resources = { args.TableArn, args.IdempotencyTableArn },
        },
        .. args.StateMachineArn is null ? [] : StartProcessing(args.StateMachineArn),
        .. args.Mode == IngestMode.Direct ? HandOverFailures(failuresArn) : [],
        .. DataKey.Use(args.DataKeyArn, args.Account),
    ];

    private static Statement[] ReadQueue(Output<string> queueArn) =>
    [
        new()
        {
            Sid = "ReadQueue",
            Actions = ["sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:GetQueueAttributes"],
            Resources = queueArn,
        },
    ];

    private static Statement[] StartProcessing(Input<string> machineArn) =>
        [new() { Sid = "StartProcessing", Actions = ["states:StartExecution"], Resources = machineArn }];

    private static Statement[] HandOverFailures(Output<string> failuresArn) =>
        [new() { Sid = "HandOverFailures", Actions = ["sqs:SendMessage"], Resources = failuresArn }];
}
