using System.Collections.Frozen;

namespace Alicerce.Engine.Diagram;

/// <summary>
/// The types of resources that a diagram draws, and what it calls them. What only sets up another resource (roles,
/// rules of security groups, settings of buckets) is no box.
/// </summary>
internal static class DrawnTypes
{
    private static readonly FrozenDictionary<string, (string Kind, ServiceArea Area)> Known =
        new Dictionary<string, (string, ServiceArea)>
        {
            ["aws:acmpca/certificateAuthority:CertificateAuthority"] = ("private CA", ServiceArea.Operations),
            ["aws:apigateway/restApi:RestApi"] = ("REST API", ServiceArea.Edge),
            ["aws:apigatewayv2/api:Api"] = ("API", ServiceArea.Edge),
            ["aws:apprunner/service:Service"] = ("App Runner service", ServiceArea.Compute),
            ["aws:appsync/graphQLApi:GraphQLApi"] = ("GraphQL API", ServiceArea.Edge),
            ["aws:athena/workgroup:Workgroup"] = ("Athena workgroup", ServiceArea.Data),
            ["aws:autoscaling/group:Group"] = ("Auto Scaling group", ServiceArea.Compute),
            ["aws:backup/plan:Plan"] = ("backup plan", ServiceArea.Operations),
            ["aws:backup/restoreTestingPlan:RestoreTestingPlan"] = ("restore tests", ServiceArea.Operations),
            ["aws:backup/vault:Vault"] = ("backup vault", ServiceArea.Operations),
            ["aws:batch/jobQueue:JobQueue"] = ("Batch queue", ServiceArea.Compute),
            ["aws:cloudfront/distribution:Distribution"] = ("CloudFront", ServiceArea.Edge),
            ["aws:cloudtrail/trail:Trail"] = ("CloudTrail", ServiceArea.Operations),
            ["aws:cloudwatch/eventBus:EventBus"] = ("event bus", ServiceArea.Messaging),
            ["aws:cloudwatch/eventRule:EventRule"] = ("event rule", ServiceArea.Messaging),
            ["aws:cloudwatch/metricAlarm:MetricAlarm"] = ("alarm", ServiceArea.Operations),
            ["aws:codebuild/project:Project"] = ("CodeBuild project", ServiceArea.Compute),
            ["aws:cognito/userPool:UserPool"] = ("Cognito user pool", ServiceArea.Edge),
            ["aws:dlm/lifecyclePolicy:LifecyclePolicy"] = ("snapshot policy", ServiceArea.Operations),
            ["aws:docdb/cluster:Cluster"] = ("DocumentDB", ServiceArea.Data),
            ["aws:dynamodb/table:Table"] = ("DynamoDB table", ServiceArea.Data),
            ["aws:ebs/volume:Volume"] = ("EBS volume", ServiceArea.Data),
            ["aws:ec2/amiCopy:AmiCopy"] = ("machine image", ServiceArea.Compute),
            ["aws:ec2/amiFromInstance:AmiFromInstance"] = ("machine image", ServiceArea.Compute),
            ["aws:ec2/instance:Instance"] = ("EC2 instance", ServiceArea.Compute),
            ["aws:ec2transitgateway/transitGateway:TransitGateway"] = ("transit gateway", ServiceArea.Edge),
            ["aws:ecs/service:Service"] = ("ECS service", ServiceArea.Compute),
            ["aws:efs/fileSystem:FileSystem"] = ("EFS file system", ServiceArea.Data),
            ["aws:eks/cluster:Cluster"] = ("EKS cluster", ServiceArea.Compute),
            ["aws:elasticache/cluster:Cluster"] = ("ElastiCache", ServiceArea.Data),
            ["aws:elasticache/replicationGroup:ReplicationGroup"] = ("ElastiCache", ServiceArea.Data),
            ["aws:glue/catalogDatabase:CatalogDatabase"] = ("Glue database", ServiceArea.Data),
            ["aws:glue/job:Job"] = ("Glue job", ServiceArea.Compute),
            ["aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream"] = ("Firehose", ServiceArea.Messaging),
            ["aws:kinesis/stream:Stream"] = ("Kinesis stream", ServiceArea.Messaging),
            ["aws:lambda/function:Function"] = ("Lambda function", ServiceArea.Compute),
            ["aws:lb/loadBalancer:LoadBalancer"] = ("load balancer", ServiceArea.Edge),
            ["aws:msk/cluster:Cluster"] = ("MSK cluster", ServiceArea.Messaging),
            ["aws:opensearch/domain:Domain"] = ("OpenSearch", ServiceArea.Data),
            ["aws:pipes/pipe:Pipe"] = ("pipe", ServiceArea.Messaging),
            ["aws:rds/cluster:Cluster"] = ("RDS cluster", ServiceArea.Data),
            ["aws:rds/instance:Instance"] = ("RDS instance", ServiceArea.Data),
            ["aws:rds/proxy:Proxy"] = ("RDS proxy", ServiceArea.Data),
            ["aws:redshift/cluster:Cluster"] = ("Redshift", ServiceArea.Data),
            ["aws:redshiftserverless/workgroup:Workgroup"] = ("Redshift", ServiceArea.Data),
            ["aws:s3/bucket:Bucket"] = ("S3 bucket", ServiceArea.Data),
            ["aws:s3/bucketV2:BucketV2"] = ("S3 bucket", ServiceArea.Data),
            ["aws:scheduler/schedule:Schedule"] = ("schedule", ServiceArea.Messaging),
            ["aws:secretsmanager/secret:Secret"] = ("secret", ServiceArea.Data),
            ["aws:sfn/stateMachine:StateMachine"] = ("state machine", ServiceArea.Compute),
            ["aws:sns/topic:Topic"] = ("SNS topic", ServiceArea.Messaging),
            ["aws:sqs/queue:Queue"] = ("SQS queue", ServiceArea.Messaging),
            ["aws:ssm/document:Document"] = ("SSM document", ServiceArea.Compute),
            ["aws:wafv2/webAcl:WebAcl"] = ("web ACL", ServiceArea.Edge),
        }.ToFrozenDictionary();

    public static bool Has(string type) => Known.ContainsKey(type);

    public static (string Kind, ServiceArea Area) Of(string type) => Known[type];
}
