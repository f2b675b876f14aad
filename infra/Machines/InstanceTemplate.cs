namespace Alicerce.Infra.Machines;

/// <summary>How instances of a group are launched.</summary>
internal static class InstanceTemplate
{
    public static Aws.Ec2.LaunchTemplateArgs For(Machine machine)
    {
        var template = new Aws.Ec2.LaunchTemplateArgs
        {
            ImageId = machine.ImageId,
            InstanceType = machine.InstanceType,
            UpdateDefaultVersion = true,
            EbsOptimized = "true",
            IamInstanceProfile = new Aws.Ec2.Inputs.LaunchTemplateIamInstanceProfileArgs { Arn = machine.ProfileArn },
            MetadataOptions = new Aws.Ec2.Inputs.LaunchTemplateMetadataOptionsArgs
            {
                HttpEndpoint = "enabled",
                HttpTokens = "required",
                HttpPutResponseHopLimit = 1,
                // An instance learns the name of its group from its tags.
                InstanceMetadataTags = "enabled",
            },
            Monitoring = new Aws.Ec2.Inputs.LaunchTemplateMonitoringArgs { Enabled = machine.DetailedMonitoring },
            VpcSecurityGroupIds = machine.SecurityGroupId,
            BlockDeviceMappings = { Disk(InstanceDisks.Root, InstanceDisks.RootGb, machine) },
            TagSpecifications =
            {
                LaunchTags("instance", machine.LaunchTags()),
                LaunchTags("network-interface", machine.LaunchTags()),
                LaunchTags("volume", machine.LaunchTags(VolumeBackup(machine))),
            },
            UserData = UserData.Encode(machine.FirstStart with
            {
                DataDisk = machine.DataDiskGb > 0 ? InstanceDisks.Data : "",
                ScratchDisk = InstanceDisks.Scratch,
            }),
        };

        if (machine.DataDiskGb > 0)
        {
            template.BlockDeviceMappings.Add(Disk(InstanceDisks.Data, machine.DataDiskGb, machine));
        }

        template.BlockDeviceMappings.Add(Disk(InstanceDisks.Scratch, machine.ScratchDiskGb, machine));
        if (InstanceFamily.IsBurstable(machine.InstanceType))
        {
            // T3 and T4g default to unlimited credits, which bill what a busy month uses beyond the price of the type.
            template.CreditSpecification = new Aws.Ec2.Inputs.LaunchTemplateCreditSpecificationArgs
            {
                CpuCredits = "standard",
            };
        }

        return template;
    }

    // Only disk D holds anything that lasts. A volume has the tag for all of the disks of its instance.
    private static string VolumeBackup(Machine machine) => machine.DataDiskGb > 0 ? machine.Tags.SnapshotBackup : "none";

    private static Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingArgs Disk(
        string device, int sizeGb, Machine machine) =>
        new()
        {
            DeviceName = device,
            Ebs = new Aws.Ec2.Inputs.LaunchTemplateBlockDeviceMappingEbsArgs
            {
                VolumeType = "gp3",
                VolumeSize = sizeGb,
                Encrypted = "true",
                KmsKeyId = machine.VolumeKeyArn,
                DeleteOnTermination = "true",
            },
        };

    private static Aws.Ec2.Inputs.LaunchTemplateTagSpecificationArgs LaunchTags(
        string resourceType, ImmutableDictionary<string, string> tags) =>
        new() { ResourceType = resourceType, Tags = tags };
}
