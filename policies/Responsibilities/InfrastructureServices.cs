namespace Alicerce.Policies.Responsibilities;

/// <summary>Machines, disks and networks.</summary>
internal static class InfrastructureServices
{
    public static IReadOnlyList<ServiceDuties> All { get; } =
    [
        new("EC2", ServiceKind.Infrastructure)
        {
            Aws = "Keeps tenants apart, replaces hosts that fail and answers requests for instance metadata.",
            Customer =
            [
                new("ec2-patches", "Patch the operating system and what runs on it.")
                {
                    Rules = ["machine-is-managed-by-systems-manager"],
                },
                new("ec2-metadata", "Demand tokens for instance metadata, and keep them on the machine.")
                {
                    Rules = ["instance-metadata-requires-tokens", "instance-metadata-stays-on-the-machine"],
                },
                new("ec2-exposure", "Place machines where the internet cannot address them.")
                {
                    Rules =
                    [
                        "ec2-instance-has-no-public-address",
                        "ec2-instance-has-one-network-interface",
                        "launched-machines-have-no-public-address",
                        "network-interface-checks-source-and-destination",
                    ],
                },
                new("ec2-role", "Give each machine a role of its own.")
                {
                    Rules = ["machine-has-instance-profile"],
                },
                new("ec2-user-data", "Put no credentials in user data.")
                {
                    Rules = ["user-data-carries-no-credentials"],
                    RulesOnOwnResources = ["secrets-stay-out-of-plain-sight"],
                },
                new("ec2-volumes", "Encrypt the volumes that machines start with, and back up what outlives them.")
                {
                    Rules =
                    [
                        "ec2-instance-volumes-are-encrypted",
                        "launch-template-volumes-are-encrypted",
                        "spot-fleet-volumes-are-encrypted",
                    ],
                    RulesOnOwnResources = ["data-stores-are-backed-up"],
                },
                new(
                    "ec2-types",
                    "Run on current types of machines, watch them and pay for no address that nobody uses.")
                {
                    Rules =
                    [
                        "instance-type-is-current",
                        "ec2-instance-is-ebs-optimized",
                        "ec2-instance-has-detailed-monitoring",
                        "elastic-ip-is-used",
                    ],
                },
                new("ec2-documents", "Keep documents of Systems Manager private, and log what they do.")
                {
                    Rules = ["ssm-automation-is-logged", "ssm-document-is-private", "ssm-document-sharing-is-blocked"],
                },
            ],
            Types =
            [
                "aws:ec2/instance:",
                "aws:ec2/launchTemplate:",
                "aws:ec2/launchConfiguration:",
                "aws:ec2/spotFleetRequest:",
                "aws:ec2/spotInstanceRequest:",
                "aws:ec2/eip:",
                "aws:ssm/",
            ],
        },
        new("EBS", ServiceKind.Infrastructure)
        {
            Aws = "Copies each volume within its zone, and encrypts it when asked to.",
            Customer =
            [
                new("ebs-encryption", "Encrypt every volume, and make that the default of the account.")
                {
                    Rules =
                    [
                        "ebs-volume-is-encrypted",
                        "new-volumes-are-encrypted-by-default",
                        "ec2-instance-volumes-are-encrypted",
                        "launch-template-volumes-are-encrypted",
                        "spot-fleet-volumes-are-encrypted",
                    ],
                },
                new("ebs-key", "Choose the key, and who may use it.")
                {
                    Rules = ["ebs-volume-uses-customer-key"],
                },
                new("ebs-snapshots", "Take snapshots, and delete volumes that nothing uses.")
                {
                    RulesOnOwnResources = ["data-stores-are-backed-up", "backups-meet-recovery-point-objective"],
                },
            ],
            Types = ["aws:ebs/volume:", "aws:ebs/encryptionByDefault:", "aws:ebs/defaultKmsKey:"],
        },
        new("Images and snapshots", ServiceKind.Infrastructure)
        {
            Aws = "Stores them across zones, and refuses public sharing where the account says so.",
            Customer =
            [
                new("images-sharing", "Share them with accounts that you know, never with everyone.")
                {
                    Rules =
                    [
                        "ebs-snapshot-is-private",
                        "ebs-snapshot-sharing-is-blocked",
                        "image-is-shared-with-known-accounts",
                        "image-sharing-is-blocked",
                    ],
                },
                new("images-encryption", "Encrypt images and copies.")
                {
                    Rules =
                    [
                        "copied-image-is-encrypted",
                        "copied-snapshot-uses-customer-key",
                        "image-volumes-are-encrypted",
                    ],
                },
                new("images-retention", "Keep as many as the recovery point needs, and retire the rest."),
            ],
            Types =
            [
                "aws:ebs/snapshot",
                "aws:ec2/ami",
                "aws:ec2/imageBlockPublicAccess:",
                "aws:ec2/snapshotCreateVolumePermission:",
            ],
        },
        new("Auto Scaling", ServiceKind.Infrastructure)
        {
            Aws = "Starts and stops machines, and moves them to zones that work.",
            Customer =
            [
                new("auto-scaling-spread", "Spread the group over zones and types of machines.")
                {
                    Rules = ["auto-scaling-group-mixes-instance-types", "auto-scaling-group-spans-zones"],
                },
                new(
                    "auto-scaling-template",
                    "Describe machines in a launch template, which an instance refresh can replace.")
                {
                    Rules = ["auto-scaling-group-uses-launch-template", "instance-refresh-can-start"],
                },
                new("auto-scaling-health", "Believe the health checks of the load balancer.")
                {
                    Rules = ["auto-scaling-group-trusts-load-balancer-health"],
                },
                new("auto-scaling-tags", "Hand the required tags on to what is launched.")
                {
                    Rules = ["auto-scaling-group-propagates-tags"],
                },
            ],
            Types = ["aws:autoscaling/"],
        },
        new("VPC", ServiceKind.Infrastructure)
        {
            Aws = "Keeps networks apart, and runs routers, NAT gateways and endpoints.",
            Customer =
            [
                new("vpc-subnets", "Plan subnets and routes, with data out of reach of the internet.")
                {
                    Rules =
                    [
                        "database-is-out-of-reach-of-the-internet",
                        "databases-and-functions-are-in-private-subnets",
                        "subnet-assigns-no-public-addresses",
                        "default-vpc-is-not-used",
                        "vpc-blocks-public-access",
                        "peering-routes-are-narrow",
                    ],
                },
                new("vpc-ports", "Open only the ports that are needed, to those who need them.")
                {
                    Rules =
                    [
                        "administration-ports-are-closed-to-the-world",
                        "high-risk-ports-are-closed-to-the-world",
                        "network-acl-closes-administration-ports",
                        "only-authorized-ports-are-open-to-the-world",
                        "security-group-limits-egress",
                    ],
                },
                new("vpc-groups", "Leave the default security group empty, and describe and use the others.")
                {
                    Rules =
                    [
                        "default-security-group-has-no-rules",
                        "security-group-is-described",
                        "security-group-is-used",
                        "network-acl-is-used",
                    ],
                },
                new(
                    "vpc-connections",
                    "Accept by hand who connects to the network, over tunnels that are strong and logged.")
                {
                    Rules =
                    [
                        "client-vpn-logs-connections",
                        "endpoint-service-accepts-by-hand",
                        "network-interface-checks-source-and-destination",
                        "transit-gateway-accepts-by-hand",
                        "vpn-tunnels-are-logged",
                        "vpn-tunnels-use-ikev2",
                    ],
                },
                new("vpc-flow-logs", "Record the flow of traffic.")
                {
                    Rules = ["vpc-has-flow-log"],
                },
                new("vpc-endpoints", "Reach AWS services through endpoints.")
                {
                    Rules = ["vpc-has-required-endpoints"],
                },
            ],
            Types =
            [
                "aws:ec2/default",
                "aws:ec2/flowLog:",
                "aws:ec2/networkAcl",
                "aws:ec2/networkInterface",
                "aws:ec2/route",
                "aws:ec2/securityGroup",
                "aws:ec2/subnet",
                "aws:ec2/vpc",
                "aws:ec2/vpn",
                "aws:ec2clientvpn/",
                "aws:ec2transitgateway/",
                "aws:vpc/",
            ],
        },
    ];
}
