namespace Alicerce.Infra.Web;

/// <summary>How the instances of the web tier are launched.</summary>
internal static class InstanceTemplate
{
    public static Aws.Ec2.LaunchTemplateArgs For(
        string name, WebTierArgs args, Input<string> profileArn, Input<string> imageId)
    {
        var template = new Aws.Ec2.LaunchTemplateArgs
        {
            ImageId = imageId,
            InstanceType = args.InstanceType,
            UpdateDefaultVersion = true,
            EbsOptimized = "true",
            IamInstanceProfile = new Aws.Ec2.Inputs.LaunchTemplateIamInstanceProfileArgs { Arn = profileArn },
            MetadataOptions = new Aws.Ec2.Inputs.LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                HttpTokens = "required",
                HttpPutResponseHopLimit = 1,
                InstanceMetadataTags = "enabled",
            },
            Monitoring = new Aws.Ec2.Inputs.LaunchTemplateMonitoringArgs { Enabled = args.DetailedMonitoring },
            VpcSecurityGroupIds = args.SecurityGroupId,
            BlockDeviceMappings =
            {
                Disk(InstanceDisks.Root, InstanceDisks.RootGb, args),
                Disk(InstanceDisks.Data, args.DataDiskGb, args),
                Disk(InstanceDisks.Scratch, args.ScratchDiskGb, args),
            },
            TagSpecifications =
            {
                LaunchTags("instance", args.Tags.Named(name)),
                LaunchTags("network-interface", args.Tags.Named(name)),
                LaunchTags("volume", args.Tags.Named(name, args.Tags.SnapshotBackup)),
            },
            UserData = UserData.Encode(InputMap<string>.Merge(StackVariables(args), args.Environment)),
        };

        if (InstanceFamily.IsBurstable(args.InstanceType))
        {
            // T3 and T4g default to unlimited credits, which bill what a busy month uses beyond the price of the type.
            template.CreditSpecification = new Aws.Ec2.Inputs.LaunchTemplateCreditSpecificationArgs
            {
                CpuCredits = "standard",
            };
        }

        return template;
    }

    private static InputMap<string> StackVariables(WebTierArgs args) => new()
    {
        { "DATA_DISK", InstanceDisks.Data },
        { "SCRATCH_DISK", InstanceDisks.Scratch },
        { "ALICERCE_STAGE", args.Stage },
        { "ALICERCE_REGION", args.Account.Region },
    };

    private static Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingArgs Disk(
        string device, int sizeGb, WebTierArgs args) =>
        new()
        {
            DeviceName = device,
            Ebs = new Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingEbsArgs
            {
                VolumeType = "gp3",
                VolumeSize = sizeGb,
                Encrypted = "true",
                KmsKeyId = args.VolumeKeyArn,
                DeleteOnTermination = "true",
            },
        };

    private static Aws.Ec2.Inputs.LaunchTemplateTagSpecificationArgs LaunchTags(
        string resourceType, ImmutableDictionary<string, string> tags) =>
        new() { ResourceType = resourceType, Tags = tags };
}
