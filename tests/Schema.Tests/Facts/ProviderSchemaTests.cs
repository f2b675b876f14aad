namespace Alicerce.Schema.Tests.Facts;

public sealed class ProviderSchemaTests
{
    private static readonly ProviderSchema Schema = ProviderSchema.Load();

    [Test]
    public void A_resource_tells_its_inputs_and_outputs_by_wire_name()
    {
        var volume = Schema.FindResource("aws:ebs/volume:Volume")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(volume.Inputs["availabilityZone"].Required);
            Assert.That(volume.Inputs["availabilityZone"].Member, Is.EqualTo("AvailabilityZone"));
            Assert.That(volume.Inputs["size"].Type, Is.EqualTo(new PropertyType.Primitive(PrimitiveKind.Integer)));
            Assert.That(volume.Inputs, Does.Not.ContainKey("arn"));
            Assert.That(volume.Outputs["arn"].Required);
            Assert.That(volume.Outputs["finalSnapshot"].Required, Is.False);
            Assert.That(volume.Outputs, Does.Not.ContainKey("id").And.Not.ContainKey("urn"));
        }
    }

    [Test]
    public void An_unknown_token_has_no_schema()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Schema.FindResource("aws:ebs/volume:Volumes"), Is.Null);
            Assert.That(Schema.FindFunction("aws:ec2/getAmis:getAmis"), Is.Null);
        }
    }

    [Test]
    public void An_unknown_type_key_is_an_error_that_names_it()
    {
        Assert.That(
            () => Schema.FindType("aws:ec2/Nothing"),
            Throws.TypeOf<KeyNotFoundException>().With.Message.Contains("`aws:ec2/Nothing`"));
    }

    [TestCase("aws:s3/bucket:Bucket", "bucket", "BucketName")]
    [TestCase("aws:iam/policy:Policy", "policy", "PolicyDocument")]
    [TestCase("awsx:ec2:Vpc", "vpc", "AwsVpc")]
    [TestCase("aws:lambda/functionUrl:FunctionUrl", "functionUrl", "FunctionUrlResult")]
    [TestCase("aws:ec2/instance:Instance", "instanceState", "State")]
    [TestCase("awsx:cloudtrail:Trail", "trail", "AwsTrail")]
    [TestCase("awsx:lb:TargetGroupAttachment", "targetGroupAttachment", "Attachment")]
    [TestCase("aws:s3/bucketPolicy:BucketPolicy", "bucket", "Bucket")]
    [TestCase("aws:iam/rolePolicy:RolePolicy", "policy", "Policy")]
    public void A_member_differs_from_its_wire_name_only_where_the_provider_says_so(
        string token, string wire, string member)
    {
        Assert.That(Schema.FindResource(token)!.Outputs[wire].Member, Is.EqualTo(member));
    }

    [TestCase("aws:cloudwatch/metricAlarm:MetricAlarm", "threshold")]
    [TestCase("aws:glue/job:Job", "maxCapacity")]
    public void Only_some_numbers_have_a_fraction(string token, string wire)
    {
        Assert.That(
            Schema.FindResource(token)!.Inputs[wire].Type,
            Is.EqualTo(new PropertyType.Primitive(PrimitiveKind.Number)));
    }

    [TestCase("aws:rds/instance:Instance", "password")]
    [TestCase("aws:secretsmanager/secretVersion:SecretVersion", "secretString")]
    [TestCase("aws:iam/accessKey:AccessKey", "secret")]
    [TestCase("aws:cognito/userPoolClient:UserPoolClient", "clientSecret")]
    [TestCase("aws:ssm/parameter:Parameter", "value")]
    public void Credentials_are_secret(string token, string wire)
    {
        Assert.That(Schema.FindResource(token)!.Outputs[wire].Secret);
    }

    [Test]
    public void Output_unions_collapse_to_the_string_that_the_provider_stores()
    {
        var role = Schema.FindResource("aws:iam/role:Role")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(role.Inputs["assumeRolePolicy"].Type, Is.TypeOf<PropertyType.Union>());
            Assert.That(role.Inputs["assumeRolePolicy"].Json, Is.EqualTo(JsonContent.Document));
            Assert.That(
                role.Outputs["assumeRolePolicy"].Type,
                Is.EqualTo(new PropertyType.Primitive(PrimitiveKind.String)));
        }
    }

    [Test]
    public void Automatic_names_carry_their_special_cases()
    {
        var bucket = Schema.FindResource("aws:s3/bucket:Bucket")!.AutoName!;
        var queue = Schema.FindResource("aws:sqs/queue:Queue")!.AutoName!;
        var alias = Schema.FindResource("aws:kms/alias:Alias")!.AutoName!;
        var database = Schema.FindResource("aws:rds/instance:Instance")!.AutoName!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That((bucket.Property, bucket.MaxLength, bucket.Lower), Is.EqualTo(("bucket", 63, true)));
            Assert.That(queue.SuffixWhenTrue, Does.ContainKey("fifoQueue").WithValue(".fifo"));
            Assert.That((alias.Prefix, alias.MaxLength), Is.EqualTo(("alias/", 238)));
            Assert.That(database.Exception, Is.EqualTo(new AutoNameException("engine", "sqlserver", 15, 3)));
            Assert.That(Schema.FindResource("aws:route53/record:Record")!.AutoName, Is.Null);
        }
    }

    [Test]
    public void Defaults_and_aliases_are_known()
    {
        var group = Schema.FindResource("aws:ec2/securityGroup:SecurityGroup")!;
        var provider = Schema.FindResource("pulumi:providers:aws")!;
        var balancer = Schema.FindResource("aws:lb/loadBalancer:LoadBalancer")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(group.Inputs["description"].Default!.Value, Is.EqualTo("Managed by Pulumi"));
            Assert.That(provider.IsProvider);
            Assert.That(
                provider.Inputs["region"].Default!.EnvironmentVariables,
                Is.EqualTo(new[] { "AWS_REGION", "AWS_DEFAULT_REGION" }));
            Assert.That(
                balancer.Aliases,
                Is.EqualTo(new[] { "aws:elasticloadbalancingv2/loadBalancer:LoadBalancer" }));
        }
    }

    [Test]
    public void A_component_takes_plain_values_and_gives_resources()
    {
        var network = Schema.FindResource("awsx:ec2:Vpc")!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(network.IsComponent);
            Assert.That(network.Inputs["cidrBlock"].Plain);
            Assert.That(network.Inputs["tags"].Plain, Is.False);
            Assert.That(
                network.Inputs["natGateways"].Type,
                Is.EqualTo(new PropertyType.Object("awsx:ec2/NatGatewayConfiguration")));
            Assert.That(
                network.Outputs["natGateways"].Type,
                Is.EqualTo(new PropertyType.List(new PropertyType.Resource("aws:ec2/natGateway:NatGateway"))));
        }
    }

    [Test]
    public void Every_entry_can_be_decoded_and_every_reference_resolves()
    {
        var seen = new HashSet<string>();

        foreach (var token in Schema.ResourceTokens)
        {
            var resource = Schema.FindResource(token)!;
            Visit(resource.Inputs.Values.Concat(resource.Outputs.Values), seen);
        }

        foreach (var token in Schema.FunctionTokens)
        {
            var function = Schema.FindFunction(token)!;
            Visit(function.Inputs.Values.Concat(function.Outputs.Values), seen);
        }

        Assert.That(seen, Has.Count.GreaterThan(900));
    }

    [Test]
    public void The_facts_name_the_package_versions_that_they_describe()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Schema.PackageVersion("aws"), Is.EqualTo("7.48.0"));
            Assert.That(Schema.PackageVersion("awsx"), Is.EqualTo("3.9.0"));
        }
    }

    private static void Visit(IEnumerable<PropertySchema> properties, HashSet<string> seen)
    {
        foreach (var property in properties)
        {
            Visit(property.Type, seen);
        }
    }

    private static void Visit(PropertyType type, HashSet<string> seen)
    {
        switch (type)
        {
            case PropertyType.List list:
                Visit(list.Element, seen);
                break;
            case PropertyType.Map map:
                Visit(map.Element, seen);
                break;
            case PropertyType.Union union:
                foreach (var member in union.Members)
                {
                    Visit(member, seen);
                }

                break;
            case PropertyType.Enum known:
                Assert.That(Schema.FindEnum(known.Key).Values, Is.Not.Empty);
                break;
            case PropertyType.Object known when seen.Add(known.Key):
                var nested = Schema.FindType(known.Key);
                Visit(nested.Inputs.Values.Concat(nested.Outputs.Values), seen);
                break;
            default:
                break;
        }
    }
}
