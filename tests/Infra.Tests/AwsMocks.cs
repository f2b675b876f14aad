using Moq;

namespace Alicerce.Infra.Tests;

/// <summary>A cloud that accepts everything: it echoes inputs and adds the few outputs that components read.</summary>
internal static class AwsMocks
{
    public const string AccountId = "123456789012";

    public const string ImageId = "ami-0a1b2c3d4e5f60718";

    /// <summary>A cloud that creates, or one in which nothing exists yet: only inputs are known then.</summary>
    public static Mock<IMocks> Create(ICollection<Registration> registrations, bool creates = true)
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .Returns((MockResourceArgs args) =>
            {
                lock (registrations)
                {
                    registrations.Add(new Registration(args.Type!, args.Name!, args.Provider ?? "", args.Inputs));
                }

                return Task.FromResult<(string?, object)>(creates ? ($"{args.Name}-id", StateOf(args)) : (null, args.Inputs));
            });
        mocks.Setup(mock => mock.CallAsync(It.IsAny<MockCallArgs>()))
            .Returns((MockCallArgs args) => Task.FromResult<object>(ResultOf(args)));
        return mocks;
    }

    private static ImmutableDictionary<string, object> StateOf(MockResourceArgs args)
    {
        var state = args.Inputs;
        if (!state.ContainsKey("name"))
        {
            state = state.Add("name", args.Name!);
        }

        state = state.SetItem("arn", $"arn:aws:mock:us-east-1:{AccountId}:{args.Name}");
        return args.Type switch
        {
            "awsx:ec2:Vpc" => state
                .Add("vpcId", "vpc-1")
                .Add("publicSubnetIds", Subnets("public", args))
                .Add("privateSubnetIds", Subnets("private", args))
                .Add("isolatedSubnetIds", Subnets("isolated", args)),
            "aws:ec2/launchTemplate:LaunchTemplate" => state.Add("latestVersion", 7),
            "aws:ec2/instance:Instance" => state.SetItem("availabilityZone", "us-east-1c"),
            "aws:kms/key:Key" => state.Add("keyId", $"{args.Name}-key-id"),
            "aws:lb/loadBalancer:LoadBalancer" => state
                .Add("dnsName", "balancer.example.com").Add("arnSuffix", "app/balancer/1"),
            "aws:cloudfront/distribution:Distribution" => state.Add("domainName", "d1.cloudfront.example"),
            "aws:cognito/userPoolClient:UserPoolClient" => state.Add("clientSecret", "not to be told"),
            "aws:lb/targetGroup:TargetGroup" => state.Add("arnSuffix", "targetgroup/balancer/2"),
            "aws:rds/proxy:Proxy" => state
                .SetItem("arn", $"arn:aws:rds:us-east-1:{AccountId}:db-proxy:prx-ABC")
                .Add("endpoint", "proxy.example.internal"),
            "aws:rds/instance:Instance" => state
                .Add("address", "db.example.internal")
                .Add("resourceId", "db-ABC")
                .Add("masterUserSecrets", ImmutableArray.Create<object>(ImmutableDictionary<string, object>.Empty
                    .Add("secretArn", "arn:aws:secretsmanager:us-east-1:123456789012:secret:db")
                    .Add("kmsKeyId", "key")
                    .Add("secretStatus", "active"))),
            "aws:apigatewayv2/api:Api" => state
                .Add("apiEndpoint", "https://api.example.com")
                .Add("executionArn", $"arn:aws:execute-api:us-east-1:{AccountId}:api"),
            "aws:sqs/queue:Queue" => state.Add("url", $"https://sqs.example.com/{args.Name}"),
            _ => state,
        };
    }

    private static ImmutableArray<object> Subnets(string tier, MockResourceArgs args) =>
        [.. Enumerable.Range(1, Convert.ToInt32(args.Inputs["numberOfAvailabilityZones"], null))
            .Select(object (zone) => $"subnet-{tier}-{zone}")];

    private static ImmutableDictionary<string, object> ResultOf(MockCallArgs args) => args.Token switch
    {
        "aws:index/getCallerIdentity:getCallerIdentity" => ImmutableDictionary<string, object>.Empty
            .Add("accountId", AccountId).Add("arn", "arn").Add("id", AccountId).Add("userId", "user"),
        "aws:index/getPartition:getPartition" => ImmutableDictionary<string, object>.Empty
            .Add("partition", "aws").Add("dnsSuffix", "amazonaws.com")
            .Add("id", "aws").Add("reverseDnsPrefix", "com.amazonaws"),
        "aws:ec2/getManagedPrefixList:getManagedPrefixList" => ImmutableDictionary<string, object>.Empty
            .Add("id", "pl-1").Add("name", args.Args["name"]).Add("arn", "arn").Add("addressFamily", "IPv4")
            .Add("ownerId", "AWS").Add("region", "us-east-1").Add("maxEntries", 1).Add("version", 1)
            .Add("entries", ImmutableArray<object>.Empty).Add("tags", ImmutableDictionary<string, object>.Empty),
        "aws:ebs/getSnapshot:getSnapshot" => ImmutableDictionary<string, object>.Empty
            .Add("snapshotId", "snap-newest").Add("id", "snap-newest"),
        "aws:ssm/getParameter:getParameter" => ImmutableDictionary<string, object>.Empty
            .Add("arn", "arn").Add("id", "id").Add("name", args.Args["name"]).Add("region", "us-east-1")
            .Add("type", "String").Add("version", 1).Add("value", ImageId).Add("insecureValue", ImageId),
        _ => throw new InvalidOperationException($"No answer is prepared for `{args.Token}`."),
    };
}
