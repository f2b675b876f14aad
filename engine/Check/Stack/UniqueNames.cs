using System.Collections.Frozen;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Check.Stack;

/// <summary>Finds names that AWS gives only once, and that a stack asks for twice.</summary>
/// <remarks>
/// The API reference of each service: creating the second fails with <c>AlreadyExists</c> or a similar error. Types of
/// which AWS returns the first resource instead, such as topics, are not here.
/// </remarks>
public static class UniqueNames
{
    private static readonly FrozenDictionary<string, string[]> ByType = new Dictionary<string, string[]>
    {
        ["aws:athena/workgroup:Workgroup"] = ["name"],
        ["aws:autoscaling/group:Group"] = ["name"],
        ["aws:backup/vault:Vault"] = ["name"],
        ["aws:budgets/budget:Budget"] = ["name"],
        ["aws:cloudtrail/trail:Trail"] = ["name"],
        ["aws:cloudwatch/eventBus:EventBus"] = ["name"],
        ["aws:cloudwatch/logGroup:LogGroup"] = ["name"],
        ["aws:cognito/userPoolDomain:UserPoolDomain"] = ["domain"],
        ["aws:dynamodb/table:Table"] = ["name"],
        ["aws:ec2/keyPair:KeyPair"] = ["keyName"],
        ["aws:ec2/launchTemplate:LaunchTemplate"] = ["name"],
        ["aws:ec2/securityGroup:SecurityGroup"] = ["name", "vpcId"],
        ["aws:glue/catalogDatabase:CatalogDatabase"] = ["name", "catalogId"],
        ["aws:glue/crawler:Crawler"] = ["name"],
        ["aws:glue/job:Job"] = ["name"],
        ["aws:iam/instanceProfile:InstanceProfile"] = ["name"],
        ["aws:iam/policy:Policy"] = ["name"],
        ["aws:iam/role:Role"] = ["name"],
        ["aws:iam/user:User"] = ["name"],
        ["aws:kms/alias:Alias"] = ["name"],
        ["aws:lambda/function:Function"] = ["name"],
        ["aws:lb/loadBalancer:LoadBalancer"] = ["name"],
        ["aws:lb/targetGroup:TargetGroup"] = ["name"],
        ["aws:rds/instance:Instance"] = ["identifier"],
        ["aws:rds/optionGroup:OptionGroup"] = ["name"],
        ["aws:rds/parameterGroup:ParameterGroup"] = ["name"],
        ["aws:rds/proxy:Proxy"] = ["name"],
        ["aws:rds/subnetGroup:SubnetGroup"] = ["name"],
        ["aws:redshiftserverless/namespace:Namespace"] = ["namespaceName"],
        ["aws:redshiftserverless/workgroup:Workgroup"] = ["workgroupName"],
        ["aws:s3/bucket:Bucket"] = ["bucket"],
        ["aws:sagemaker/endpoint:Endpoint"] = ["name"],
        ["aws:sagemaker/endpointConfiguration:EndpointConfiguration"] = ["name"],
        ["aws:sagemaker/model:Model"] = ["name"],
        ["aws:scheduler/schedule:Schedule"] = ["name", "groupName"],
        ["aws:scheduler/scheduleGroup:ScheduleGroup"] = ["name"],
        ["aws:secretsmanager/secret:Secret"] = ["name"],
        ["aws:sfn/stateMachine:StateMachine"] = ["name"],
        ["aws:sqs/queue:Queue"] = ["name"],
        ["aws:ssm/document:Document"] = ["name"],
        ["aws:ssm/parameter:Parameter"] = ["name"],
        ["aws:wafv2/webAcl:WebAcl"] = ["name", "scope"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyDictionary<string, string[]> Properties => ByType;

    public static IEnumerable<StackProblem> Problems(StackReferences stack) => ByType.SelectMany(entry => stack
        .OfType(entry.Key)
        .Select(resource => (Resource: resource, Key: Key(stack, resource, entry.Value)))
        .Where(named => named.Key is not null)
        .GroupBy(named => named.Key!, StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1).Select(second => Problem(
            second.Resource, same.First().Resource, entry.Value[0]))));

    /// <summary>Null where the name, or what it is unique within, is open.</summary>
    private static string? Key(StackReferences stack, PlannedResource resource, string[] properties)
    {
        if (StackReferences.Input(resource, properties[0]).Text is not { Length: > 0 })
        {
            return null;
        }

        // Two providers may be two accounts, and two regions have two name spaces; of buckets there is one.
        string?[] within = resource.Type is "aws:s3/bucket:Bucket"
            ? [stack.Identity(resource, "bucketNamespace")]
            : [resource.Provider?.Urn.ToString() ?? "", stack.Identity(resource, "region")];
        var parts = properties.Select(name => stack.Identity(resource, name)).Concat(within).ToArray();
        return parts.Any(part => part is null) ? null : string.Join('\n', parts);
    }

    private static StackProblem Problem(PlannedResource second, PlannedResource first, string property) => new(
        second.Urn,
        $"`{property}` is `{StackReferences.Input(second, property).Text}`, but `{first.Name}` has the same, and AWS " +
        "gives it " +
        $"only once. Choose another, or leave `{property}` to the provider.");
}
