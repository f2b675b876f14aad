using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>Not everyone may use what a policy of its own opens: repositories, secrets, vaults, buses...</summary>
public sealed class ResourcePolicyIsNotPublic() : PublicPolicyRule(
    new RuleInfo
    {
        Id = "resource-policy-is-not-public",
        Title = "The policy of a resource does not let everyone in.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.DataProtection,
        Rationale = "Everyone with an AWS account could pull the images, read the secrets, or put events on the bus.",
        Fix = "Name the accounts, roles or services in `Principal`, or the organization in `aws:PrincipalOrgID`.",
        Limits =
            "Policies of container repositories, secrets, backup vaults, event buses, file systems, tables, streams, "
            + "access points and the data catalogue. A statement that allows everyone something is reported, unless a "
            + "condition says who or where from. Buckets, topics, queues and keys have rules of their own, as have "
            + "snapshots and images that are shared. A repository of the public gallery is meant for everyone.",
    },
    "aws:backup/vaultPolicy:VaultPolicy",
    "aws:cloudwatch/eventBusPolicy:EventBusPolicy",
    "aws:dynamodb/resourcePolicy:ResourcePolicy",
    "aws:ecr/registryPolicy:RegistryPolicy",
    "aws:ecr/repositoryPolicy:RepositoryPolicy",
    "aws:efs/fileSystemPolicy:FileSystemPolicy",
    "aws:glue/resourcePolicy:ResourcePolicy",
    "aws:kinesis/resourcePolicy:ResourcePolicy",
    "aws:s3/accessPoint:AccessPoint",
    "aws:s3control/accessPointPolicy:AccessPointPolicy",
    "aws:secretsmanager/secret:Secret",
    "aws:secretsmanager/secretPolicy:SecretPolicy");
