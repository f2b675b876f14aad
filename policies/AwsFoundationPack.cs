using Alicerce.Policies.Rules.Backups;
using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies;

/// <summary>The customer's side of the AWS shared responsibility model, as a policy pack.</summary>
public static class AwsFoundationPack
{
    /// <summary>Every rule, in the order in which they run and are shown.</summary>
    public static IReadOnlyList<Policy> Rules { get; } =
    [
        new EbsVolumeIsEncrypted(),
        new LaunchTemplateVolumesAreEncrypted(),
        new Ec2InstanceVolumesAreEncrypted(),
        new RdsInstanceIsEncrypted(),
        new RdsInstanceIsPrivate(),
        new RdsInstanceKeepsBackups(),
        new DynamoDBTableHasPointInTimeRecovery(),
        new S3BucketBlocksPublicAccess(),
        new AdministrationPortsAreClosedToTheWorld(),
        new DataStoresAreBackedUp(),
    ];

    /// <summary>The pack for a stack, with the levels and thresholds of its stage.</summary>
    public static PolicyPack For(StackInfo stack) => new("alicerce-aws")
    {
        Version = "0.1.0",
        DisplayName = "Alicerce AWS foundation",
        Description = "The customer's side of the AWS shared responsibility model.",
        Provider = "aws",
        Tags = ["aws", "shared-responsibility"],
        EnforcementLevel = EnforcementLevel.Mandatory,
        InitialConfig = StageConfiguration.Of(Stages.Of(stack)),
        Policies = Rules,
    };
}
