namespace Alicerce.Schema.Tests.Classes;

/// <summary>Names that are not the wire name with a capital, and names that look as if they were not.</summary>
public sealed class NamesTests
{
    [TestCase("S3.BucketArgs", "BucketName", "bucket")]
    [TestCase("S3.BucketState", "BucketName", "bucket")]
    [TestCase("S3.Bucket", "BucketName", "bucket")]
    [TestCase("Iam.PolicyArgs", "PolicyDocument", "policy")]
    [TestCase("Iam.Policy", "PolicyDocument", "policy")]
    [TestCase("Lambda.FunctionUrl", "FunctionUrlResult", "functionUrl")]
    [TestCase("Ec2.Instance", "State", "instanceState")]
    [TestCase("S3.BucketPolicyArgs", "Bucket", "bucket")]
    [TestCase("S3.BucketVersioningArgs", "Bucket", "bucket")]
    [TestCase("S3.BucketObjectv2Args", "Bucket", "bucket")]
    [TestCase("Iam.RolePolicyArgs", "Policy", "policy")]
    [TestCase("Lambda.FunctionArgs", "S3Bucket", "s3Bucket")]
    [TestCase("Rds.InstanceArgs", "DbName", "dbName")]
    [TestCase("Ec2.VpcArgs", "EnableDnsSupport", "enableDnsSupport")]
    [TestCase("Ec2.SubnetArgs", "Ipv6CidrBlock", "ipv6CidrBlock")]
    [TestCase("Ec2.SecurityGroupArgs", "Ingress", "ingress")]
    [TestCase("DynamoDB.TableArgs", "GlobalSecondaryIndexes", "globalSecondaryIndexes")]
    [TestCase("Glue.CatalogTableArgs", "PartitionIndices", "partitionIndices")]
    [TestCase("CloudWatch.EventTargetArgs", "Input", "input")]
    public void A_member_has_the_official_name(string type, string member, string wire)
    {
        Assert.That(Surface.Wire(Surface.Type(type), member), Is.EqualTo(wire));
    }

    [TestCase("LB.LoadBalancer", "aws:lb/loadBalancer:LoadBalancer")]
    [TestCase("AutoScaling.Group", "aws:autoscaling/group:Group")]
    [TestCase("SecretsManager.Secret", "aws:secretsmanager/secret:Secret")]
    [TestCase("CloudWatch.LogGroup", "aws:cloudwatch/logGroup:LogGroup")]
    [TestCase("CloudTrail.Trail", "aws:cloudtrail/trail:Trail")]
    [TestCase("ApiGatewayV2.Api", "aws:apigatewayv2/api:Api")]
    [TestCase("GuardDuty.Detector", "aws:guardduty/detector:Detector")]
    [TestCase("AccessAnalyzer.Analyzer", "aws:accessanalyzer/analyzer:Analyzer")]
    [TestCase("RedshiftServerless.Workgroup", "aws:redshiftserverless/workgroup:Workgroup")]
    [TestCase("Sagemaker.Endpoint", "aws:sagemaker/endpoint:Endpoint")]
    [TestCase("Cfg.Recorder", "aws:cfg/recorder:Recorder")]
    [TestCase("Ec2.VolumeAttachment", "aws:ec2/volumeAttachment:VolumeAttachment")]
    [TestCase("Vpc.SecurityGroupIngressRule", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule")]
    [TestCase("S3.BucketReplicationConfig", "aws:s3/bucketReplicationConfig:BucketReplicationConfig")]
    [TestCase("S3.BucketObjectv2", "aws:s3/bucketObjectv2:BucketObjectv2")]
    [TestCase("Provider", "pulumi:providers:aws")]
    public void A_class_lives_in_the_official_namespace(string type, string token)
    {
        var attribute = Surface.Type(type).CustomAttributes
            .Single(candidate => candidate.AttributeType.Name == "AwsResourceTypeAttribute");

        Assert.That(attribute.ConstructorArguments[0].Value, Is.EqualTo(token));
    }

    [TestCase("S3.Inputs.BucketVersioningArgs", "S3.BucketVersioningArgs")]
    [TestCase("S3.Outputs.BucketVersioning", "S3.BucketVersioning")]
    [TestCase("S3.Inputs.BucketLoggingArgs", "S3.BucketLoggingArgs")]
    [TestCase("Dlm.Inputs.LifecyclePolicyPolicyDetailsScheduleArgs", "Dlm.LifecyclePolicyArgs")]
    [TestCase("Ec2.Inputs.InstanceInstanceMarketOptionsArgs", "Ec2.InstanceArgs")]
    [TestCase("LB.Inputs.ListenerDefaultActionForwardTargetGroupArgs", "LB.ListenerArgs")]
    [TestCase("Ec2.Inputs.GetAmiFilterInputArgs", "Ec2.Inputs.GetAmiFilterArgs")]
    [TestCase("Ec2.Outputs.GetAmiBlockDeviceMappingResult", "Ec2.GetAmiResult")]
    [TestCase("Iam.Inputs.GetPolicyDocumentStatementInputArgs", "Iam.Inputs.GetPolicyDocumentStatementArgs")]
    [TestCase("Ec2.Inputs.LaunchTemplateMetadataOptionsGetArgs", "Ec2.Inputs.LaunchTemplateMetadataOptionsArgs")]
    public void Classes_with_similar_names_exist_side_by_side(string one, string other)
    {
        Assert.That(Surface.Type(one), Is.Not.EqualTo(Surface.Type(other)));
    }

    [Test]
    public void No_member_is_called_like_its_class()
    {
        var clashes = Surface.Types
            .SelectMany(type => type.GetMembers())
            .Where(member => member.Name == member.DeclaringType!.Name);

        Assert.That(clashes, Is.Empty);
    }

    [Test]
    public void Id_and_urn_are_never_declared_again()
    {
        var declared = Surface.Resources.Where(type => Surface.Wires(type).Intersect(["id", "urn"]).Any());

        Assert.That(declared, Is.Empty);
    }
}
