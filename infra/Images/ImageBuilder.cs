using System.Text.Json.Nodes;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Images;

/// <summary>A machine that installs everything once, so that an image can be made of it.</summary>
public sealed class ImageBuilder : ComponentResource
{
    // Resetting both makes every instance of the image a machine of its own, with a first start of its own.
    private const string Seal = "cloud-init clean --logs\ntruncate --size 0 /etc/machine-id\n";

    private const int InstallSeconds = 900;

    public ImageBuilder(string name, ImageBuilderArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:images:ImageBuilder", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var role = new ServiceRole(
            $"{name}-builder",
            new ServiceRoleArgs
            {
                Service = "ec2.amazonaws.com",
                Description = "The machine that images are made of",
                ManagedPolicyArns = [args.Account.ManagedPolicyArn("AmazonSSMManagedInstanceCore")],
            },
            new ComponentResourceOptions { Parent = this });
        var profile = new Aws.Iam.InstanceProfile(
            $"{name}-builder", new Aws.Iam.InstanceProfileArgs { Role = role.Name }, child);
        var machine = new Aws.Ec2.Instance(
            $"{name}-builder-{args.Version}",
            Machine($"{name}-builder", args, profile),
            // A newer public image is no reason to build this version again.
            new CustomResourceOptions { Parent = this, IgnoreChanges = { "ami" } });

        var install = new Aws.Ssm.Document(
            $"{name}-install",
            new Aws.Ssm.DocumentArgs
            {
                DocumentType = "Command",
                DocumentFormat = "JSON",
                TargetType = "/AWS::EC2::Instance",
                Content = InstallCommand(),
            },
            child);
        // Only this waits until the installation is over: an image made at once would catch the machine in the middle.
        var installed = new Aws.Ssm.Association(
            $"{name}-install-{args.Version}",
            new Aws.Ssm.AssociationArgs
            {
                Name = install.Name,
                Targets =
                {
                    new Aws.Ssm.Inputs.AssociationTargetArgs { Key = "InstanceIds", Values = machine.Id },
                },
                WaitForSuccessTimeoutSeconds = InstallSeconds,
            },
            child);

        ReadyInstanceId = Output.Tuple(machine.Id, installed.Id).Apply(ids => ids.Item1);
        RegisterOutputs(new Dictionary<string, object?> { ["readyInstanceId"] = ReadyInstanceId });
    }

    /// <summary>The machine, once everything is installed.</summary>
    public Output<string> ReadyInstanceId { get; }

    private Aws.Ec2.InstanceArgs Machine(string name, ImageBuilderArgs args, Aws.Iam.InstanceProfile profile) => new()
    {
        Ami = PublicImage.For(args.InstanceType, this),
        InstanceType = args.InstanceType,
        SubnetId = args.SubnetId,
        VpcSecurityGroupIds = args.SecurityGroupId,
        IamInstanceProfile = profile.Name,
        EbsOptimized = true,
        Monitoring = true,
        MetadataOptions = new Aws.Ec2.Inputs.InstanceMetadataOptionsArgs
        {
            HttpEndpoint = "enabled",
            HttpTokens = "required",
            HttpPutResponseHopLimit = 1,
        },
        RootBlockDevice = new Aws.Ec2.Inputs.InstanceRootBlockDeviceArgs
        {
            VolumeType = "gp3",
            VolumeSize = InstanceDisks.RootGb,
            Encrypted = true,
            KmsKeyId = args.KeyArn,
            DeleteOnTermination = true,
        },
        Tags = { { "Name", name } },
    };

    private static string InstallCommand() => new JsonObject
    {
        ["schemaVersion"] = "2.2",
        ["description"] = "Installs what every application needs",
        ["mainSteps"] = new JsonArray(new JsonObject
        {
            ["action"] = "aws:runShellScript",
            ["name"] = "install",
            ["inputs"] = new JsonObject
            {
                ["timeoutSeconds"] = $"{InstallSeconds}",
                ["runCommand"] = new JsonArray(
                    [.. $"#!/bin/bash\nset -euo pipefail\n{MachineScripts.Install}{Seal}"
                        .TrimEnd('\n').Split('\n').Select(line => (JsonNode?)JsonValue.Create(line))]),
            },
        }),
    }.ToJsonString();
}
