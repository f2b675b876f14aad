using Alicerce.Infra.Data;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Serverless;

/// <summary>What the ingest function may do.</summary>
internal static class IngestPermissions
{
    public static IReadOnlyList<Statement> For(IngestArgs args, Output<string> logGroupArn, Output<string> queueArn) =>
    [
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
            Actions = ["dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:UpdateItem"],
            Resources = args.TableArn,
        },
        new Statement { Sid = "HandOverFailures", Actions = ["sqs:SendMessage"], Resources = queueArn },
        new Statement
        {
            Sid = "WriteLogs",
            // No logs:CreateLogGroup: the group exists, and one that Lambda made anew would keep its logs for ever.
            Actions = ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resources = Output.Format($"{logGroupArn}:*"),
        },
        new Statement
        {
            Sid = "WriteTraces",
            // X-Ray has no resources that a policy could name.
            Actions = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
            Resources = "*",
        },
        .. DataKey.Use(args.DataKeyArn, args.Account),
    ];
}
