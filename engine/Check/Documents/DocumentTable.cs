using System.Collections.Frozen;
using Alicerce.Engine.Check.Documents.Dashboards;
using Alicerce.Engine.Check.Documents.Patterns;
using Alicerce.Engine.Check.Documents.Policies;
using Alicerce.Engine.Check.Documents.Queues;
using Alicerce.Engine.Check.Documents.StateMachines;
using Alicerce.Engine.Check.Documents.SystemsManager;

namespace Alicerce.Engine.Check.Documents;

/// <summary>Which properties of which types carry documents; those of types without other facts as well.</summary>
public static class DocumentTable
{
    private static readonly FrozenDictionary<string, DocumentProperty[]> ByType = new Dictionary<string, DocumentProperty[]>
    {
        ["aws:backup/vaultPolicy:VaultPolicy"] = [Policy("policy", PolicyKinds.Vault)],
        ["aws:cloudwatch/dashboard:Dashboard"] = [new("dashboardBody", DashboardBody.Problems)],
        ["aws:cloudwatch/eventArchive:EventArchive"] = [Pattern("eventPattern", PatternKind.Event)],
        ["aws:cloudwatch/eventBusPolicy:EventBusPolicy"] = [Policy("policy", PolicyKinds.Bus)],
        ["aws:cloudwatch/eventRule:EventRule"] = [Pattern("eventPattern", PatternKind.Event)],
        ["aws:cloudwatch/logDestinationPolicy:LogDestinationPolicy"] = [Policy("accessPolicy", PolicyKinds.Logs)],
        ["aws:cloudwatch/logResourcePolicy:LogResourcePolicy"] = [Policy("policyDocument", PolicyKinds.Logs)],
        ["aws:codeartifact/domainPermissions:DomainPermissions"] = [Policy("policyDocument", PolicyKinds.Other)],
        ["aws:codeartifact/repositoryPermissionsPolicy:RepositoryPermissionsPolicy"] =
            [Policy("policyDocument", PolicyKinds.Other)],
        ["aws:dynamodb/resourcePolicy:ResourcePolicy"] = [Policy("policy", PolicyKinds.Table)],
        ["aws:ec2/vpcEndpoint:VpcEndpoint"] = [Policy("policy", PolicyKinds.Endpoint)],
        ["aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy"] = [Policy("policy", PolicyKinds.Endpoint)],
        ["aws:ecr/registryPolicy:RegistryPolicy"] = [Policy("policy", PolicyKinds.Other)],
        ["aws:ecr/repositoryPolicy:RepositoryPolicy"] = [Policy("policy", PolicyKinds.Repository)],
        ["aws:efs/fileSystemPolicy:FileSystemPolicy"] = [Policy("policy", PolicyKinds.Other)],
        ["aws:elasticsearch/domainPolicy:DomainPolicy"] = [Policy("accessPolicies", PolicyKinds.Domain)],
        ["aws:glue/resourcePolicy:ResourcePolicy"] = [Policy("policy", PolicyKinds.Catalog)],
        ["aws:iam/groupPolicy:GroupPolicy"] = [Policy("policy", PolicyKinds.InlineOfGroup)],
        ["aws:iam/policy:Policy"] = [Policy("policy", PolicyKinds.Managed)],
        ["aws:iam/role:Role"] =
        [
            Policy("assumeRolePolicy", PolicyKinds.Trust),
            Policy("inlinePolicies.policy", PolicyKinds.InlineOfRole),
        ],
        ["aws:iam/rolePolicy:RolePolicy"] = [Policy("policy", PolicyKinds.InlineOfRole)],
        ["aws:iam/userPolicy:UserPolicy"] = [Policy("policy", PolicyKinds.InlineOfUser)],
        ["aws:kinesis/resourcePolicy:ResourcePolicy"] = [Policy("policy", PolicyKinds.Other)],
        ["aws:kms/externalKey:ExternalKey"] = [Policy("policy", PolicyKinds.Key)],
        ["aws:kms/key:Key"] = [Policy("policy", PolicyKinds.Key)],
        ["aws:kms/keyPolicy:KeyPolicy"] = [Policy("policy", PolicyKinds.Key)],
        ["aws:kms/replicaKey:ReplicaKey"] = [Policy("policy", PolicyKinds.Key)],
        ["aws:lambda/eventSourceMapping:EventSourceMapping"] =
            [Pattern("filterCriteria.filters.pattern", PatternKind.EventSource)],
        ["aws:opensearch/domain:Domain"] = [Policy("accessPolicies", PolicyKinds.Domain)],
        ["aws:opensearch/domainPolicy:DomainPolicy"] = [Policy("accessPolicies", PolicyKinds.Domain)],
        ["aws:s3/bucket:Bucket"] = [Policy("policy", PolicyKinds.Bucket)],
        ["aws:s3/bucketPolicy:BucketPolicy"] = [Policy("policy", PolicyKinds.Bucket)],
        ["aws:secretsmanager/secret:Secret"] = [Policy("policy", PolicyKinds.Secret)],
        ["aws:secretsmanager/secretPolicy:SecretPolicy"] = [Policy("policy", PolicyKinds.Secret)],
        ["aws:sfn/stateMachine:StateMachine"] = [new("definition", MachineDocument.Problems)],
        ["aws:sns/topic:Topic"] = [Policy("policy", PolicyKinds.Topic)],
        ["aws:sns/topicPolicy:TopicPolicy"] = [Policy("policy", PolicyKinds.Topic)],
        ["aws:sns/topicSubscription:TopicSubscription"] =
        [
            new("filterPolicy", FilterPolicy.Problems),
            new("redrivePolicy", RedriveDocument.OfSubscription),
        ],
        ["aws:sqs/queue:Queue"] =
        [
            Policy("policy", PolicyKinds.Queue),
            new("redriveAllowPolicy", RedriveDocument.Allow),
            new("redrivePolicy", RedriveDocument.OfQueue),
        ],
        ["aws:sqs/queuePolicy:QueuePolicy"] = [Policy("policy", PolicyKinds.Queue)],
        ["aws:sqs/redriveAllowPolicy:RedriveAllowPolicy"] = [new("redriveAllowPolicy", RedriveDocument.Allow)],
        ["aws:sqs/redrivePolicy:RedrivePolicy"] = [new("redrivePolicy", RedriveDocument.OfQueue)],
        ["aws:ssm/document:Document"] =
            [new("content", SystemsDocument.Problems) { Format = SystemsDocument.Format }],
        ["aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy"] =
            [Policy("inlinePolicy", PolicyKinds.InlineOfPermissionSet)],
    }.ToFrozenDictionary();

    public static IEnumerable<string> Types => ByType.Keys;

    public static IReadOnlyList<DocumentProperty> Of(string type) => ByType.GetValueOrDefault(type, []);

    private static DocumentProperty Policy(string path, PolicyKind kind) =>
        new(path, document => PolicyDocument.Problems(document, kind));

    private static DocumentProperty Pattern(string path, PatternKind kind) =>
        new(path, document => PatternDocument.Problems(document, kind));
}
