using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Reachability;

/// <summary>What everybody can call over the interface of AWS, unless a policy on it forbids that: buckets, queues, topics, domains.</summary>
internal sealed class PolicyEntrances(StackTopology stack)
{
    private const string Queue = "aws:sqs/queue:Queue";
    private const string Topic = "aws:sns/topic:Topic";
    private const string Domain = "aws:opensearch/domain:Domain";
    private const string Blocks = "restrictPublicBuckets";
    private const string Ignores = "ignorePublicAcls";

    public static bool Knows(string type) => type is Entrances.Bucket or Queue or Topic or Domain or Entrances.Function;

    public IEnumerable<InternetPath> Of(PlannedResource resource) => resource.Type switch
    {
        Entrances.Bucket => Bucket(resource),
        Entrances.Function => Function(resource),
        Domain when StackTopology.Input(resource, "vpcOptions").IsGiven => [],
        _ => ByPolicy(resource, resource.Type is Domain ? "TCP 443" : "calls"),
    };

    /// <summary>Why it is out of reach; null for what nobody would ask it of.</summary>
    public string? ReasonOf(PlannedResource resource) => resource.Type switch
    {
        Entrances.Bucket => ReasonOfBucket(resource),
        Domain when StackTopology.Input(resource, "vpcOptions").IsGiven => "It has an address in its network only.",
        Domain or Queue or Topic => "No policy of it lets anybody in who has no identity of AWS.",
        _ => null,
    };

    private IEnumerable<InternetPath> ByPolicy(PlannedResource resource, string port) =>
        PoliciesOf(resource).Select(ResourcePolicy.Of).OfType<Exposure>().Order().Take(1).Select(exposure => new InternetPath(
            [new PathStep(resource, port)],
            exposure,
            exposure switch
            {
                Exposure.Open => "Its policy admits everybody.",
                Exposure.Limited => "Its policy admits everybody at the addresses that it names.",
                _ => "Whom its policy admits is not known before deployment.",
            }));

    private IEnumerable<Property> PoliciesOf(PlannedResource resource) => resource.Type switch
    {
        Queue => [StackTopology.Input(resource, "policy"), .. Inputs(resource, "aws:sqs/queuePolicy:QueuePolicy", "queueUrl", "policy")],
        Topic => [StackTopology.Input(resource, "policy"), .. Inputs(resource, "aws:sns/topicPolicy:TopicPolicy", "arn", "policy")],
        Domain => [StackTopology.Input(resource, "accessPolicies"), .. Inputs(resource, "aws:opensearch/domainPolicy:DomainPolicy", "domainName", "accessPolicies")],
        _ => [StackTopology.Input(resource, "policy"), .. Inputs(resource, "aws:s3/bucketPolicy:BucketPolicy", "bucket", "policy")],
    };

    private IEnumerable<InternetPath> Function(PlannedResource function) => stack
        .Dependents(function, "aws:lambda/permission:Permission", "function")
        .Where(permission => StackTopology.Input(permission, "principal").Text is "*"
            && !StackTopology.Input(permission, "functionUrlAuthType").IsGiven
            && !((string[])["sourceArn", "sourceAccount", "principalOrgId"]).Any(input => StackTopology.Input(permission, input).IsGiven))
        .Take(1)
        .Select(permission => new InternetPath([new PathStep(function, "calls")], Exposure.Open, $"The permission {permission.Name} lets everybody call it."));

    private IEnumerable<InternetPath> Bucket(PlannedResource bucket)
    {
        var byPolicy = Guarded(ByPolicy(bucket, "objects").FirstOrDefault(), bucket, Blocks);
        var byList = Guarded(ByAcl(bucket), bucket, Ignores);
        return ((InternetPath?[])[byPolicy, byList]).OfType<InternetPath>().OrderBy(path => path.Exposure).Take(1);
    }

    private InternetPath? ByAcl(PlannedResource bucket) =>
        Inputs(bucket, "aws:s3/bucketAcl:BucketAcl", "bucket", "acl").Append(StackTopology.Input(bucket, "acl"))
            .FirstOrDefault(acl => acl.Text is "public-read" or "public-read-write")
            .Text is { } name
            ? new InternetPath([new PathStep(bucket, "objects")], Exposure.Open, $"Its ACL is `{name}`.")
            : null;

    /// <summary>A way in, with what the block of public access makes of it.</summary>
    private InternetPath? Guarded(InternetPath? path, PlannedResource bucket, string input) => (path, IsBlocked(bucket, input)) switch
    {
        (null, _) or (_, true) => null,
        (_, false) => path,
        _ => path with
        {
            Exposure = Exposure.Undecided,
            Note = $"{path.Note} Whether its block of public access stands against that is not in this stack: new buckets have one.",
        },
    };

    private string? ReasonOfBucket(PlannedResource bucket) =>
        IsBlocked(bucket, Blocks) == true && IsBlocked(bucket, Ignores) == true ? "Its block of public access is on."
        : "Neither a policy nor an ACL lets everybody in.";

    /// <summary>Null when neither the bucket nor the account says it in this stack, or not yet.</summary>
    private bool? IsBlocked(PlannedResource bucket, string input)
    {
        var account = stack.OfType("aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock").Select(block => StackTopology.Input(block, input));
        var flags = Inputs(bucket, "aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "bucket", input).ToList();
        return account.Concat(flags).Any(flag => flag.Flag == true) ? true
            : flags.Count == 0 || flags.Exists(flag => flag.IsUnknown) ? null
            : false;
    }

    private IEnumerable<Property> Inputs(PlannedResource resource, string type, string reference, string input) =>
        stack.Dependents(resource, type, reference).Select(dependent => StackTopology.Input(dependent, input));
}
