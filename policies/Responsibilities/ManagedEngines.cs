namespace Alicerce.Policies.Responsibilities;

/// <summary>Software that AWS installs and patches.</summary>
internal static class ManagedEngines
{
    public static IReadOnlyList<ServiceDuties> All { get; } =
    [
        new("RDS", ServiceKind.ManagedEngine)
        {
            Aws = "Patches system and engine in your window, takes daily snapshots and runs the standby.",
            Customer =
            [
                "Keep the database in private subnets, without a public address.",
                "Encrypt it when it is made, and force clients to use TLS.",
                "Keep backups long enough, and protect the database from deletion.",
                "Run a standby in another zone.",
                "Take minor upgrades, and leave major versions before their support ends.",
                "Name the administrator yourself, and leave the password to Secrets Manager.",
                "Export the logs.",
            ],
            Types = ["aws:rds/"],
        },
        new("Load balancers", ServiceKind.ManagedEngine)
        {
            Aws = "Runs and patches the balancer, implements TLS and absorbs common floods.",
            Customer =
            [
                "Send visitors from HTTP to HTTPS, with a certificate and a current TLS policy.",
                "Encrypt the way to the targets.",
                "Drop headers that are not valid, and attach a web ACL to what is public.",
                "Span zones, log requests and protect the balancer from deletion.",
            ],
            Types = ["aws:lb/", "aws:alb/", "aws:elb/"],
        },
        new("DynamoDB Accelerator", ServiceKind.ManagedEngine)
        {
            Aws = "Runs, patches and replaces the nodes of the cache.",
            Customer = ["Encrypt the cluster when it is made.", "Demand TLS from clients."],
            Types = ["aws:dax/"],
        },
        new("Redshift Serverless", ServiceKind.ManagedEngine)
        {
            Aws = "Patches and scales the warehouse, and encrypts it with a key of its own.",
            Customer =
            [
                "Keep the workgroup in a VPC, without a public address.",
                "Demand TLS.",
                "Name the administrator yourself, choose the key and export the logs.",
                "Limit what it may use.",
            ],
            Types = ["aws:redshiftserverless/"],
        },
        new("SageMaker", ServiceKind.ManagedEngine)
        {
            Aws = "Patches the images of supported platforms, and keeps tenants apart.",
            Customer =
            [
                "Run notebooks, jobs and endpoints in a VPC, without their own way to the internet.",
                "Take root access away, and demand tokens for metadata.",
                "Choose the keys.",
                "Run more than one instance behind an endpoint.",
            ],
            Types = ["aws:sagemaker/"],
        },
    ];
}
