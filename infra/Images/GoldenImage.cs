namespace Alicerce.Infra.Images;

/// <summary>
/// One image for all instances, with everything installed that they need: built once, published under a name, copied to
/// the Region for recovery.
/// </summary>
public sealed class GoldenImage : ComponentResource
{
    public GoldenImage(string name, GoldenImageArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:images:GoldenImage", name, options)
    {
        ImageId = args.ImageId is { } imageId ? Output.Create(imageId) : Build(name, args);
        Publish(name, args.ParameterName, ImageId, region: null);

        if (args.Recovery is { } recovery)
        {
            var copy = new Aws.Ec2.AmiCopy(
                $"{name}-recovery-{args.Version}",
                new Aws.Ec2.AmiCopyArgs
                {
                    Region = recovery.Region,
                    SourceAmiId = ImageId,
                    SourceAmiRegion = args.Account.Region,
                    Encrypted = true,
                    KmsKeyId = recovery.KeyArn,
                    Description = $"Copy of version {args.Version}",
                },
                new CustomResourceOptions { Parent = this });
            RecoveryImageId = copy.Id;
            Publish($"{name}-recovery", args.ParameterName, RecoveryImageId, recovery.Region);
        }

        RegisterOutputs(new Dictionary<string, object?>
        {
            ["imageId"] = ImageId,
            ["recoveryImageId"] = RecoveryImageId,
        });
    }

    /// <summary>The image that instances start from.</summary>
    public Output<string> ImageId { get; }

    /// <summary>Its copy in the Region for recovery; null when there is none.</summary>
    public Output<string>? RecoveryImageId { get; }

    private Output<string> Build(string name, GoldenImageArgs args)
    {
        var builder = new ImageBuilder(
            name,
            new ImageBuilderArgs
            {
                Account = args.Account,
                Version = args.Version,
                InstanceType = args.InstanceType,
                SubnetId = args.SubnetId,
                SecurityGroupId = args.SecurityGroupId,
                KeyArn = args.KeyArn,
            },
            new ComponentResourceOptions { Parent = this });
        var image = new Aws.Ec2.AmiFromInstance(
            $"{name}-{args.Version}",
            new Aws.Ec2.AmiFromInstanceArgs
            {
                SourceInstanceId = builder.ReadyInstanceId,
                Description = $"Version {args.Version}",
                // The machine is stopped for its image: what the image holds is complete on disk.
                SnapshotWithoutReboot = false,
            },
            // The image before is what a roll-back needs; it stays until somebody deletes it.
            new CustomResourceOptions { Parent = this, RetainOnDelete = true });
        return image.Id;
    }

    private void Publish(string name, string parameterName, Input<string> imageId, string? region) =>
        _ = new Aws.Ssm.Parameter(
            name,
            new Aws.Ssm.ParameterArgs
            {
                Region = region is null ? null : (Input<string>)region,
                Name = parameterName,
                Description = "The image that instances start from",
                Type = "String",
                DataType = "aws:ec2:image",
                InsecureValue = imageId,
            },
            new CustomResourceOptions { Parent = this });
}
