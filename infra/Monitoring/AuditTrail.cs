using Alicerce.Infra.Data;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Monitoring;

/// <summary>Who did what in the account: kept in a bucket of its own, and watched for calls that are risky.</summary>
public sealed class AuditTrail : ComponentResource
{
    public AuditTrail(string name, AuditTrailArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:monitoring:AuditTrail", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        // The name is fixed, because the bucket must know the trail before the trail may be told of the bucket.
        var trailName = $"{args.Prefix}-trail";
        var trailArn = args.Account.Arn("cloudtrail", $"trail/{trailName}");
        var bucket = new SecureBucket(
            name,
            new SecureBucketArgs
            {
                ExpireAfterDays = args.BucketRetentionDays,
                AccessLogBucketName = args.AccessLogBucketName,
                Allow = arn => Delivery(arn, trailArn, args.Account),
                EmptyOnDestroy = args.EmptyOnDestroy,
                Protect = args.Protect,
                RetainOnDelete = !args.EmptyOnDestroy,
            },
            new ComponentResourceOptions { Parent = this });

        var logs = new Aws.CloudWatch.LogGroup(
            name,
            new Aws.CloudWatch.LogGroupArgs
            {
                Name = $"/{args.Prefix}/trail",
                RetentionInDays = args.LogRetentionDays,
                KmsKeyId = args.KeyArn,
            },
            child);
        var role = new ServiceRole(
            $"{name}-logs",
            new ServiceRoleArgs
            {
                Service = "cloudtrail.amazonaws.com",
                Description = "Writes the trail to its log group",
                SourceAccount = args.Account.Id,
                Statements =
                [
                    new Statement
                    {
                        Sid = "WriteLogs",
                        Actions = ["logs:CreateLogStream", "logs:PutLogEvents"],
                        Resources = Output.Format($"{logs.Arn}:*"),
                    },
                ],
            },
            new ComponentResourceOptions { Parent = this });

        var trail = new Aws.CloudTrail.Trail(
            name,
            new Aws.CloudTrail.TrailArgs
            {
                Name = trailName,
                S3BucketName = bucket.WritableName,
                CloudWatchLogsGroupArn = Output.Format($"{logs.Arn}:*"),
                CloudWatchLogsRoleArn = role.Arn,
                KmsKeyId = args.KeyArn,
                IsMultiRegionTrail = true,
                IncludeGlobalServiceEvents = true,
                EnableLogFileValidation = true,
                EnableLogging = true,
                AdvancedEventSelectors = Selectors(args.WatchedBucketArns),
            },
            // CloudTrail tests at once whether it may write to the group.
            new CustomResourceOptions { Parent = this, DependsOn = { role } });

        foreach (var call in RiskyCalls.All)
        {
            Watch(name, call, logs.Name, args);
        }

        TrailArn = trail.Arn;
        BucketName = bucket.Name;
        LogGroupName = logs.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["trailArn"] = TrailArn });
    }

    /// <summary>The trail.</summary>
    public Output<string> TrailArn { get; }

    /// <summary>Where the trail is kept.</summary>
    public Output<string> BucketName { get; }

    /// <summary>Where its events can be searched.</summary>
    public Output<string> LogGroupName { get; }

    private static Statement[] Delivery(Output<string> bucketArn, Output<string> trailArn, Account account) =>
    [
        new()
        {
            Sid = "TrailChecksBucket",
            Principal = Principal.Service("cloudtrail.amazonaws.com"),
            Actions = ["s3:GetBucketAcl"],
            Resources = bucketArn,
            Conditions = [new Condition("StringEquals", "aws:SourceArn", trailArn)],
        },
        new()
        {
            Sid = "TrailWrites",
            Principal = Principal.Service("cloudtrail.amazonaws.com"),
            Actions = ["s3:PutObject"],
            Resources = Output.Format($"{bucketArn}/AWSLogs/{account.Id}/*"),
            Conditions =
            [
                new Condition("StringEquals", "s3:x-amz-acl", "bucket-owner-full-control"),
                new Condition("StringEquals", "aws:SourceArn", trailArn),
            ],
        },
    ];

    private static InputList<Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs> Selectors(
        IReadOnlyList<Input<string>> bucketArns)
    {
        var selectors = new InputList<Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs>
        {
            new Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs
            {
                Name = "Calls that manage the account",
                FieldSelectors = { Field("eventCategory", "Management") },
            },
        };
        if (bucketArns.Count > 0)
        {
            selectors.Add(new Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorArgs
            {
                Name = "Reads and writes of files",
                FieldSelectors =
                {
                    Field("eventCategory", "Data"),
                    Field("resources.type", "AWS::S3::Object"),
                    new Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorFieldSelectorArgs
                    {
                        Field = "resources.ARN",
                        StartsWiths = bucketArns.Select(arn => Output.Format($"{arn}/")).ToList(),
                    },
                },
            });
        }

        return selectors;
    }

    private static Aws.CloudTrail.Inputs.TrailAdvancedEventSelectorFieldSelectorArgs Field(string name, string value) =>
        new() { Field = name, Equals = { value } };

    private void Watch(string name, RiskyCall call, Output<string> logGroupName, AuditTrailArgs args)
    {
        var child = new CustomResourceOptions { Parent = this };
        var @namespace = $"{args.Prefix}/trail";
        _ = new Aws.CloudWatch.LogMetricFilter(
            $"{name}-{call.Name}",
            new Aws.CloudWatch.LogMetricFilterArgs
            {
                LogGroupName = logGroupName,
                Pattern = call.Pattern,
                MetricTransformation = new Aws.CloudWatch.Inputs.LogMetricFilterMetricTransformationArgs
                {
                    Name = call.Name,
                    Namespace = @namespace,
                    Value = "1",
                },
            },
            child);
        _ = new Aws.CloudWatch.MetricAlarm(
            $"{name}-{call.Name}",
            new Aws.CloudWatch.MetricAlarmArgs
            {
                AlarmDescription = call.Description,
                Namespace = @namespace,
                MetricName = call.Name,
                Statistic = "Sum",
                Period = 300,
                EvaluationPeriods = 1,
                ComparisonOperator = "GreaterThanOrEqualToThreshold",
                Threshold = call.AtLeast,
                TreatMissingData = "notBreaching",
                AlarmActions = { args.TopicArn },
            },
            child);
    }
}
