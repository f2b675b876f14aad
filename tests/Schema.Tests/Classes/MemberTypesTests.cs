namespace Alicerce.Schema.Tests.Classes;

/// <summary>The declared types that programs depend on.</summary>
public sealed class MemberTypesTests
{
    [TestCase("Ec2.InstanceArgs", "InstanceType", "InputUnion<string, Pulumi.Aws.Ec2.InstanceType>")]
    [TestCase("Ec2.InstanceArgs", "Tenancy", "InputUnion<string, Pulumi.Aws.Ec2.Tenancy>")]
    [TestCase(
        "AutoScaling.GroupArgs", "MetricsGranularity", "InputUnion<string, Pulumi.Aws.AutoScaling.MetricsGranularity>")]
    [TestCase("Route53.RecordArgs", "Type", "InputUnion<string, Pulumi.Aws.Route53.RecordType>")]
    [TestCase("Rds.InstanceArgs", "InstanceClass", "InputUnion<string, Pulumi.Aws.Rds.InstanceType>")]
    [TestCase("Rds.InstanceArgs", "StorageType", "InputUnion<string, Pulumi.Aws.Rds.StorageType>")]
    [TestCase("S3.BucketArgs", "Acl", "InputUnion<string, Pulumi.Aws.S3.CannedAcl>")]
    [TestCase("Lambda.FunctionArgs", "Runtime", "InputUnion<string, Pulumi.Aws.Lambda.Runtime>")]
    [TestCase("Ssm.ParameterArgs", "Type", "InputUnion<string, Pulumi.Aws.Ssm.ParameterType>")]
    [TestCase("Ec2.SecurityGroupRuleArgs", "Protocol", "InputUnion<string, Pulumi.Aws.Ec2.ProtocolType>")]
    [TestCase("Ec2.LaunchTemplateArgs", "InstanceType", "Input<string>")]
    public void Known_values_or_strings(string type, string member, string expected) =>
        AssertType(type, member, expected);

    [TestCase("Iam.RoleArgs", "AssumeRolePolicy", "InputUnion<string, Pulumi.Aws.Iam.Inputs.PolicyDocumentArgs>")]
    [TestCase("Iam.RolePolicyArgs", "Policy", "InputUnion<string, Pulumi.Aws.Iam.Inputs.PolicyDocumentArgs>")]
    [TestCase("Iam.PolicyArgs", "PolicyDocument", "InputUnion<string, Pulumi.Aws.Iam.Inputs.PolicyDocumentArgs>")]
    [TestCase("S3.BucketPolicyArgs", "Policy", "InputUnion<string, Pulumi.Aws.S3.Inputs.PolicyDocumentArgs>")]
    [TestCase("Sns.TopicPolicyArgs", "Policy", "InputUnion<string, Pulumi.Aws.Sns.Inputs.PolicyDocumentArgs>")]
    [TestCase("Sqs.QueuePolicyArgs", "Policy", "InputUnion<string, Pulumi.Aws.Sqs.Inputs.PolicyDocumentArgs>")]
    [TestCase("Sns.TopicArgs", "Policy", "Input<string>")]
    [TestCase("Sqs.QueueArgs", "Policy", "Input<string>")]
    [TestCase("Kms.KeyArgs", "Policy", "Input<string>")]
    [TestCase("S3.Inputs.PolicyDocumentArgs", "Statement", "InputList<Pulumi.Aws.Iam.Inputs.PolicyStatementArgs>")]
    [TestCase("Iam.Inputs.PolicyStatementArgs", "Action", "InputUnion<string, ImmutableArray<string>>")]
    [TestCase("Iam.Inputs.PolicyStatementArgs", "Principal", "object")]
    [TestCase("Iam.Inputs.PolicyStatementArgs", "Condition", "InputMap<object>")]
    [TestCase("Iam.Inputs.PolicyStatementArgs", "Effect", "Input<Pulumi.Aws.Iam.PolicyStatementEffect>")]
    [TestCase("Iam.Inputs.PolicyDocumentArgs", "Version", "Input<Pulumi.Aws.Iam.PolicyDocumentVersion>")]
    public void Documents_or_strings(string type, string member, string expected) =>
        AssertType(type, member, expected);

    [TestCase("AutoScaling.GroupArgs", "EnabledMetrics", "InputList<Pulumi.Aws.AutoScaling.Metric>")]
    [TestCase("AutoScaling.GroupArgs", "Tags", "InputList<Pulumi.Aws.AutoScaling.Inputs.GroupTagArgs>")]
    [TestCase("Ec2.InstanceArgs", "IamInstanceProfile", "Input<string>")]
    [TestCase("AutoScaling.GroupArgs", "LaunchConfiguration", "Input<string>")]
    [TestCase("S3.BucketObjectv2Args", "Bucket", "Input<string>")]
    [TestCase("Lambda.PermissionArgs", "Function", "Input<string>")]
    [TestCase("Sns.TopicSubscriptionArgs", "Topic", "Input<string>")]
    [TestCase("Iam.RolePolicyAttachmentArgs", "Role", "Input<string>")]
    [TestCase("CloudWatch.MetricAlarmArgs", "AlarmActions", "InputList<string>")]
    [TestCase("Lambda.FunctionArgs", "Code", "Input<Archive>")]
    [TestCase("Lambda.FunctionArgs", "Architectures", "InputList<string>")]
    [TestCase("S3.BucketObjectv2Args", "Source", "Input<AssetOrArchive>")]
    [TestCase("Ec2.SecurityGroupArgs", "Egress", "InputList<Pulumi.Aws.Ec2.Inputs.SecurityGroupEgressArgs>")]
    [TestCase("Ec2.Instance", "InstanceType", "Output<string>")]
    [TestCase("Ebs.Volume", "Tags", "Output<ImmutableDictionary<string, string>>")]
    [TestCase("Ebs.VolumeArgs", "Tags", "InputMap<string>")]
    [TestCase("LB.LoadBalancer", "Subnets", "Output<ImmutableArray<string>>")]
    [TestCase("AutoScaling.Group", "EnabledMetrics", "Output<ImmutableArray<Pulumi.Aws.AutoScaling.Metric>>")]
    public void References_lists_and_files(string type, string member, string expected) =>
        AssertType(type, member, expected);

    [TestCase("CloudWatch.MetricAlarmArgs", "Threshold")]
    [TestCase("Glue.JobArgs", "MaxCapacity")]
    [TestCase("ApiGatewayV2.Inputs.StageDefaultRouteSettingsArgs", "ThrottlingRateLimit")]
    [TestCase("ApiGatewayV2.Inputs.StageRouteSettingArgs", "ThrottlingRateLimit")]
    [TestCase("Ec2.Inputs.LaunchTemplateInstanceRequirementsMemoryGibPerVcpuArgs", "Min")]
    [TestCase("Ec2.Inputs.LaunchTemplateInstanceRequirementsTotalLocalStorageGbArgs", "Max")]
    [TestCase("AutoScaling.Inputs.PolicyTargetTrackingConfigurationArgs", "TargetValue")]
    [TestCase("Budgets.Inputs.BudgetNotificationArgs", "Threshold")]
    [TestCase("Sagemaker.Inputs.EndpointConfigurationProductionVariantArgs", "InitialVariantWeight")]
    [TestCase("Glue.Inputs.CrawlerDynamodbTargetArgs", "ScanRate")]
    public void Only_some_numbers_are_doubles(string type, string member) => AssertType(type, member, "Input<double>");

    [TestCase("Ebs.VolumeArgs", "Size", "Input<int>")]
    [TestCase("Ebs.VolumeArgs", "Throughput", "Input<int>")]
    [TestCase("Lambda.AliasArgs", "RoutingConfig", "Input<Pulumi.Aws.Lambda.Inputs.AliasRoutingConfigArgs>")]
    [TestCase("Lambda.Inputs.AliasRoutingConfigArgs", "AdditionalVersionWeights", "InputMap<double>")]
    [TestCase("Ec2.LaunchTemplateArgs", "EbsOptimized", "Input<string>")]
    [TestCase("Ec2.Inputs.LaunchTemplateBlockDeviceMappingEbsArgs", "Encrypted", "Input<string>")]
    [TestCase("Ec2.Inputs.LaunchTemplateBlockDeviceMappingEbsArgs", "DeleteOnTermination", "Input<string>")]
    [TestCase("LB.TargetGroupArgs", "PreserveClientIp", "Input<string>")]
    [TestCase("Budgets.BudgetArgs", "LimitAmount", "Input<string>")]
    [TestCase("AutoScaling.Inputs.PolicyStepAdjustmentArgs", "MetricIntervalLowerBound", "Input<string>")]
    [TestCase("Ec2.AmiArgs", "ImdsSupport", "Input<string>")]
    public void Numbers_and_booleans_are_what_the_provider_takes(string type, string member, string expected) =>
        AssertType(type, member, expected);

    [TestCase("Ec2.Inputs.LaunchTemplateMetadataOptionsGetArgs", "HttpTokens", "Input<string>")]
    [TestCase(
        "Ec2.LaunchTemplateState",
        "MetadataOptions",
        "Input<Pulumi.Aws.Ec2.Inputs.LaunchTemplateMetadataOptionsGetArgs>")]
    [TestCase("Ebs.VolumeState", "Arn", "Input<string>")]
    [TestCase("Ec2.GetAmiArgs", "Filters", "List<Pulumi.Aws.Ec2.Inputs.GetAmiFilterArgs>")]
    [TestCase("Ec2.GetAmiInvokeArgs", "Filters", "InputList<Pulumi.Aws.Ec2.Inputs.GetAmiFilterInputArgs>")]
    [TestCase("Ec2.GetAmiArgs", "MostRecent", "bool?")]
    public void States_and_functions_have_their_own_forms(string type, string member, string expected) =>
        AssertType(type, member, expected);

    private static void AssertType(string type, string member, string expected) =>
        Assert.That(Surface.Member(Surface.Type(type), member), Is.EqualTo(expected));
}
