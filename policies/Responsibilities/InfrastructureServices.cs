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
                "Patch the operating system and what runs on it.",
                "Demand tokens for instance metadata.",
                "Place machines where the internet cannot address them.",
                "Give each machine a role of its own, and no credentials in its user data.",
                "Keep documents of Systems Manager private, and log what they do.",
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
                "Encrypt every volume, and make that the default of the account.",
                "Choose the key, and who may use it.",
                "Take snapshots, and delete volumes that nothing uses.",
            ],
            Types = ["aws:ebs/volume:", "aws:ebs/encryptionByDefault:", "aws:ebs/defaultKmsKey:"],
            Rules =
            [
                "data-stores-are-backed-up",
                "ec2-instance-volumes-are-encrypted",
                "launch-template-volumes-are-encrypted",
                "spot-fleet-volumes-are-encrypted",
            ],
        },
        new("Images and snapshots", ServiceKind.Infrastructure)
        {
            Aws = "Stores them across zones, and refuses public sharing where the account says so.",
            Customer =
            [
                "Share them with accounts that you know, never with everyone.",
                "Encrypt copies.",
                "Keep as many as the recovery point needs, and retire the rest.",
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
                "Spread the group over zones and types of machines.",
                "Describe machines in a launch template.",
                "Believe the health checks of the load balancer.",
                "Hand the required tags on to what is launched.",
            ],
            Types = ["aws:autoscaling/"],
        },
        new("VPC", ServiceKind.Infrastructure)
        {
            Aws = "Keeps networks apart, and runs routers, NAT gateways and endpoints.",
            Customer =
            [
                "Plan subnets and routes, with data out of reach of the internet.",
                "Open only the ports that are needed, to those who need them.",
                "Leave the default security group empty.",
                "Record the flow of traffic.",
                "Reach AWS services through endpoints.",
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
            Rules = ["database-is-out-of-reach-of-the-internet", "databases-and-functions-are-in-private-subnets"],
        },
    ];
}
