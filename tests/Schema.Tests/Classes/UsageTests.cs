using System.Collections.Immutable;
using Pulumi;
using Pulumi.Aws.AutoScaling;
using Pulumi.Aws.Iam;
using Pulumi.Aws.Iam.Inputs;
using Ec2 = Pulumi.Aws.Ec2;
using Lambda = Pulumi.Aws.Lambda;
using Network = Pulumi.Awsx.Ec2;
using S3 = Pulumi.Aws.S3;

namespace Alicerce.Schema.Tests.Classes;

/// <summary>Code as a program has it: that it compiles is the better half of each test.</summary>
public sealed class UsageTests
{
    [Test]
    public void Collections_create_themselves_when_they_are_first_read()
    {
        var bucket = new S3.BucketArgs { BucketName = "files", Tags = { ["tier"] = "data" } };
        var group = new Ec2.SecurityGroupArgs
        {
            Ingress = { new Ec2.Inputs.SecurityGroupIngressArgs { Protocol = "tcp", FromPort = 443, ToPort = 443 } },
        };
        var tags = bucket.Tags;
        var egress = group.Egress;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(bucket.Tags, Is.SameAs(tags));
            Assert.That(group.Egress, Is.SameAs(egress));
            Assert.That(group.Ingress, Is.Not.Null);
        }
    }

    [Test]
    public void A_union_takes_a_string_an_output_and_a_known_value()
    {
        Lambda.FunctionArgs[] functions =
        [
            new() { Role = "role", Runtime = "dotnet10" },
            new() { Role = "role", Runtime = Output.Create("dotnet10") },
            new() { Role = "role", Runtime = Lambda.Runtime.Dotnet10 },
            new() { Role = "role", Runtime = Output.Create(Lambda.Runtime.Dotnet10) },
        ];

        Assert.That(functions.Select(function => function.Runtime), Has.None.Null);
    }

    [Test]
    public void A_policy_is_a_string_or_a_document()
    {
        var document = new PolicyDocumentArgs
        {
            Version = PolicyDocumentVersion.PolicyDocumentVersion_2012_10_17,
            Statement =
            {
                new PolicyStatementArgs
                {
                    Effect = PolicyStatementEffect.ALLOW,
                    Action = "s3:GetObject",
                    Resource = ImmutableArray.Create("arn:aws:s3:::a/*", "arn:aws:s3:::b/*"),
                    Principal = new ServicePrincipalArgs { Service = "lambda.amazonaws.com" },
                },
            },
        };
        var typed = new RolePolicyArgs { Role = "role", Policy = document };
        var text = new RolePolicyArgs { Role = "role", Policy = "{}" };

        Assert.That(new[] { typed.Policy, text.Policy }, Has.None.Null);
    }

    [Test]
    public void Metrics_are_known_values()
    {
        var group = new GroupArgs
        {
            MaxSize = 1,
            MinSize = 0,
            EnabledMetrics = { Metric.GroupMinSize, Metric.GroupMaxSize },
        };

        Assert.That(group.EnabledMetrics, Is.Not.Null);
    }

    [Test]
    public void Known_values_compare_and_print_as_the_wire_has_them()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Ec2.InstanceType.T3_Micro.ToString(), Is.EqualTo("t3.micro"));
            Assert.That(Lambda.Runtime.Dotnet8.ToString(), Is.EqualTo("dotnet8"));
            Assert.That(Lambda.Runtime.NodeJS20dX.ToString(), Is.EqualTo("nodejs20.x"));
            Assert.That(Lambda.Runtime.CustomAL2023.ToString(), Is.EqualTo("provided.al2023"));
            Assert.That((string)PolicyStatementEffect.ALLOW, Is.EqualTo("Allow"));
            Assert.That(Pulumi.Aws.Region.USEast1.ToString(), Is.EqualTo("us-east-1"));
            Assert.That(Pulumi.Aws.Region.CACentral.ToString(), Is.EqualTo("ca-central-1"));
            Assert.That(
                ManagedPolicy.AWSLambdaBasicExecutionRole.ToString(),
                Is.EqualTo("arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"));
            Assert.That(Metric.GroupMinSize == Metric.GroupMaxSize, Is.False);
            Assert.That(typeof(Metric).GetMethods().Where(method => method.Name == "op_Implicit"), Is.Empty);
        }
    }

    [Test]
    public void Constructors_assign_the_defaults()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(new Ec2.SecurityGroupArgs().Description, Is.Not.Null);
            Assert.That(new Ec2.SecurityGroupState().Description, Is.Not.Null);
            Assert.That(new Pulumi.Aws.Rds.ParameterGroupArgs().Description, Is.Not.Null);
            Assert.That(new Pulumi.Aws.Rds.Inputs.ParameterGroupParameterArgs().ApplyMethod, Is.Not.Null);
            Assert.That(new Pulumi.Aws.ProviderArgs().SkipRegionValidation, Is.Not.Null);
            Assert.That(new Ec2.LaunchTemplateArgs().Description, Is.Null);
        }
    }

    [Test]
    public void A_network_takes_plain_values()
    {
        var network = new Network.VpcArgs
        {
            CidrBlock = "10.0.0.0/16",
            NumberOfAvailabilityZones = 2,
            EnableDnsHostnames = true,
            SubnetStrategy = Network.SubnetAllocationStrategy.Auto,
            NatGateways = new Network.Inputs.NatGatewayConfigurationArgs
            {
                Strategy = Network.NatGatewayStrategy.Single,
                ElasticIpAllocationIds = { "eipalloc-1", Output.Create("eipalloc-2") },
            },
            SubnetSpecs =
            {
                new Network.Inputs.SubnetSpecArgs
                {
                    Type = Network.SubnetType.Private,
                    CidrMask = 20,
                    Tags = { ["tier"] = "application" },
                },
            },
            VpcEndpointSpecs =
            {
                new Network.Inputs.VpcEndpointSpecArgs { ServiceName = "com.amazonaws.eu-west-1.s3" },
            },
            Tags = { ["stack"] = "dev" },
        };

        using (Assert.EnterMultipleScope())
        {
            Assert.That(network.CidrBlock, Is.EqualTo("10.0.0.0/16"));
            Assert.That(network.SubnetSpecs.Single().CidrMask, Is.EqualTo(20));
            Assert.That(network.NatGateways.ElasticIpAllocationIds, Has.Count.EqualTo(2));
            Assert.That(Surface.Member(typeof(Network.Vpc), "AwsVpc"), Is.EqualTo("Output<Pulumi.Aws.Ec2.Vpc>"));
            Assert.That(Surface.Wire(typeof(Network.Vpc), "AwsVpc"), Is.EqualTo("vpc"));
            Assert.That(
                Surface.Member(typeof(Network.Vpc), "PrivateSubnetIds"),
                Is.EqualTo("Output<ImmutableArray<string>>"));
        }
    }

    [Test]
    public void Deprecated_members_warn_only_where_the_official_package_does()
    {
        IEnumerable<string> Obsolete(Type type) => type.GetProperties()
            .Where(member => Attribute.IsDefined(member, typeof(ObsoleteAttribute)))
            .Select(member => member.Name);
        string[] bucket = ["CorsRules", "Grants", "LifecycleRules"];
        string[] instance = ["NetworkInterfaces", "SecurityGroups"];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Obsolete(typeof(S3.BucketArgs)), Is.EquivalentTo(bucket));
            Assert.That(Obsolete(typeof(Ec2.InstanceArgs)), Is.EquivalentTo(instance));
            Assert.That(Obsolete(typeof(S3.Bucket)), Is.Empty);
        }
    }
}
