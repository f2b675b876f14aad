using Alicerce.Infra.Permissions;
using Alicerce.Infra.Web;

namespace Alicerce.Infra.Data;

/// <summary>What services may do in the log bucket: write, under a prefix of their own, for this account.</summary>
internal static class LogDelivery
{
    // Load balancers of Regions opened before August 2022 write as an account of AWS, later ones as a service.
    private static readonly Dictionary<string, string> BalancerAccounts = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = "127311923021",
        ["us-east-2"] = "033677994240",
        ["us-west-1"] = "027434742989",
        ["us-west-2"] = "797873946194",
        ["ca-central-1"] = "985666609251",
        ["sa-east-1"] = "507241528517",
        ["eu-central-1"] = "054676820928",
        ["eu-north-1"] = "897822967062",
        ["eu-south-1"] = "635631232127",
        ["eu-west-1"] = "156460612806",
        ["eu-west-2"] = "652711504416",
        ["eu-west-3"] = "009996457667",
        ["ap-east-1"] = "754344448648",
        ["ap-northeast-1"] = "582318560864",
        ["ap-northeast-2"] = "600734575887",
        ["ap-northeast-3"] = "383597477331",
        ["ap-south-1"] = "718504428378",
        ["ap-southeast-1"] = "114774131450",
        ["ap-southeast-2"] = "783225319266",
        ["me-south-1"] = "076674570225",
        ["af-south-1"] = "098369216593",
    };

    public static IReadOnlyList<Statement> Into(Output<string> bucketArn, Account account) =>
    [
        new Statement
        {
            Sid = "LoadBalancerAccessLogs",
            Principal = BalancerAccounts.TryGetValue(account.Region, out var writer)
                ? Principal.Aws(Output.Format($"arn:{account.Partition}:iam::{writer}:root"))
                : Principal.Service("logdelivery.elasticloadbalancing.amazonaws.com"),
            Actions = ["s3:PutObject"],
            Resources = Output.Format($"{bucketArn}/{Balancer.LogPrefix}/AWSLogs/{account.Id}/*"),
        },
        new Statement
        {
            Sid = "FlowLogs",
            Principal = Principal.Service("delivery.logs.amazonaws.com"),
            Actions = ["s3:PutObject"],
            Resources = Output.Format($"{bucketArn}/AWSLogs/{account.Id}/*"),
            Conditions =
            [
                new Condition("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control"),
                .. FromThisAccount(account),
            ],
        },
        new Statement
        {
            Sid = "FlowLogsCheckBucket",
            Principal = Principal.Service("delivery.logs.amazonaws.com"),
            Actions = ["s3:GetBucketAcl"],
            Resources = bucketArn,
            Conditions = FromThisAccount(account),
        },
        new Statement
        {
            Sid = "BucketAccessLogs",
            Principal = Principal.Service("logging.s3.amazonaws.com"),
            Actions = ["s3:PutObject"],
            Resources = Output.Format($"{bucketArn}/s3/*"),
            Conditions = [new Condition("StringEquals", "aws:SourceAccount", account.Id)],
        },
    ];

    private static Condition[] FromThisAccount(Account account) =>
    [
        new("StringEquals", "aws:SourceAccount", account.Id),
        new("ArnLike", "aws:SourceArn", account.Arn("logs", "*")),
    ];
}
