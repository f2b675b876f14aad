using static Alicerce.Policies.Tests.UntunedPrograms.Findings;

namespace Alicerce.Policies.Tests.UntunedPrograms;

/// <summary>A container behind a load balancer in the network that the account comes with.</summary>
public sealed class ContainerServiceTests
{
    private static readonly TestResource Group = TestResource.Of<Ec2.SecurityGroup>("web", new()
    {
        ["vpcId"] = "vpc-0a1b2c3d",
        ["ingress"] = PolicyValue.List(new PropertyBag
        {
            ["protocol"] = "tcp",
            ["fromPort"] = 80,
            ["toPort"] = 80,
            ["cidrBlocks"] = PolicyValue.List("0.0.0.0/0"),
        }),
        ["egress"] = PolicyValue.List(new PropertyBag
        {
            ["protocol"] = "-1",
            ["fromPort"] = 0,
            ["toPort"] = 0,
            ["cidrBlocks"] = PolicyValue.List("0.0.0.0/0"),
        }),
    });

    private static readonly TestResource Balancer = TestResource.Of<LB.LoadBalancer>("web", new()
    {
        ["loadBalancerType"] = "application",
        ["subnets"] = PolicyValue.List("subnet-1", "subnet-2"),
    }).Naming("securityGroups", Group);

    private static readonly TestResource Targets = TestResource.Of<LB.TargetGroup>("web", new()
    {
        ["port"] = 80,
        ["protocol"] = "HTTP",
        ["targetType"] = "ip",
        ["vpcId"] = "vpc-0a1b2c3d",
    });

    private static readonly TestResource Listener = TestResource.Of<LB.Listener>("web", new()
    {
        ["port"] = 80,
        ["protocol"] = "HTTP",
    }).Naming("loadBalancerArn", Balancer);

    private static readonly TestResource Role = TestResource.Of<Iam.Role>("task-exec", new()
    {
        ["assumeRolePolicy"] =
            """
            {"Version":"2008-10-17","Statement":[{"Sid":"","Effect":"Allow",
             "Principal":{"Service":"ecs-tasks.amazonaws.com"},"Action":"sts:AssumeRole"}]}
            """,
    });

    [Test]
    public async Task It_is_let_through_with_advice() =>
        Assert.That(
            await OfAsync(
                Group,
                Balancer,
                Targets,
                Listener with
                {
                    Properties = new(Listener.Properties)
                    {
                        ["defaultActions"] = PolicyValue.List(new PropertyBag
                        {
                            ["type"] = "forward",
                            ["targetGroupArn"] = PolicyValue.Unknown(),
                        }),
                    },
                    PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>>(
                        Listener.PropertyDependencies)
                    {
                        ["defaultActions"] = [Targets],
                    },
                },
                Role,
                TestResource.Of<Iam.RolePolicyAttachment>("task-exec", new()
                {
                    ["policyArn"] = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
                }).Naming("role", Role),
                new TestResource("aws:ecs/cluster:Cluster", "cluster"),
                new TestResource("aws:ecs/taskDefinition:TaskDefinition", "app")
                {
                    Properties = new()
                    {
                        ["family"] = "fargate-task-definition",
                        ["containerDefinitions"] = """[{"name":"app","image":"nginx","portMappings":[]}]""",
                    },
                }.Naming("executionRoleArn", Role)),
            Is.EqualTo(new[]
            {
                "failures-raise-alarms web",
                "http-listener-redirects-to-https web",
                "load-balancer-drops-invalid-headers web",
                "load-balancer-has-web-acl web",
                "load-balancer-is-protected-from-deletion web",
                "load-balancer-logs-access web",
                "security-group-is-described web",
                "security-group-limits-egress web",
                "spending-is-watched-by-budget",
                "target-group-states-health-check web",
                "target-health-checks-are-encrypted web",
                "targets-are-reached-over-tls web",
            }));
}
