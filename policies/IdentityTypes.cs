namespace Alicerce.Policies;

/// <summary>Type tokens of IAM and KMS. Some of the types have no view.</summary>
internal static class IdentityTypes
{
    /// <summary>A policy that is written into a user.</summary>
    public const string UserPolicy = "aws:iam/userPolicy:UserPolicy";

    /// <summary>A policy that is written into a group.</summary>
    public const string GroupPolicy = "aws:iam/groupPolicy:GroupPolicy";

    /// <summary>Attaches a managed policy to a user.</summary>
    public const string UserPolicyAttachment = "aws:iam/userPolicyAttachment:UserPolicyAttachment";

    /// <summary>Attaches a managed policy to a group.</summary>
    public const string GroupPolicyAttachment = "aws:iam/groupPolicyAttachment:GroupPolicyAttachment";

    /// <summary>Attaches a managed policy to any number of users, groups and roles.</summary>
    public const string PolicyAttachment = "aws:iam/policyAttachment:PolicyAttachment";

    /// <summary>The policy of a key, as a resource of its own.</summary>
    public const string KeyPolicy = "aws:kms/keyPolicy:KeyPolicy";

    /// <summary>What says what a role, user or group may do.</summary>
    public static readonly IReadOnlyList<string> Policies =
        [Iam.Policy.ResourceType, Iam.RolePolicy.ResourceType, UserPolicy, GroupPolicy, Iam.Role.ResourceType];

    /// <summary>What gives a managed policy to someone.</summary>
    public static readonly IReadOnlyList<string> Attachments =
    [
        Iam.RolePolicyAttachment.ResourceType,
        UserPolicyAttachment,
        GroupPolicyAttachment,
        PolicyAttachment,
        Iam.Role.ResourceType,
    ];

    /// <summary>What has the policy of a key.</summary>
    public static readonly IReadOnlyList<string> Keys =
        [Kms.Key.ResourceType, KeyPolicy, "aws:kms/externalKey:ExternalKey", "aws:kms/replicaKey:ReplicaKey"];
}
