namespace Alicerce.Policies.Rules.Logging;

/// <summary>Calls in an account that somebody has to hear of.</summary>
/// <param name="Noun">How a message names them.</param>
/// <param name="Words">What the pattern of a metric filter for them has in it.</param>
internal sealed record RiskyCall(string Noun, params IReadOnlyList<string> Words)
{
    /// <summary>The calls that the CIS benchmark names, in its order.</summary>
    public static IReadOnlyList<RiskyCall> All { get; } =
    [
        new("refused calls", "UnauthorizedOperation", "AccessDenied"),
        new("sign-ins without a second factor", "ConsoleLogin", "MFAUsed"),
        new("use of the root user", "userIdentity.type", "Root"),
        new("changes of IAM policies", "PutRolePolicy", "AttachRolePolicy", "CreatePolicyVersion"),
        new("changes of trails", "UpdateTrail", "DeleteTrail", "StopLogging"),
        new("failed sign-ins", "ConsoleLogin", "Failed authentication"),
        new("keys that are disabled or deleted", "DisableKey", "ScheduleKeyDeletion"),
        new("changes of bucket policies", "PutBucketPolicy", "DeleteBucketPolicy"),
        new("changes of AWS Config", "StopConfigurationRecorder", "DeleteDeliveryChannel"),
        new("changes of security groups", "AuthorizeSecurityGroupIngress", "RevokeSecurityGroupIngress"),
        new("changes of network ACLs", "CreateNetworkAclEntry", "DeleteNetworkAclEntry"),
        new("changes of gateways", "AttachInternetGateway", "DetachInternetGateway"),
        new("changes of routes", "CreateRoute", "ReplaceRoute", "DeleteRoute"),
        new("changes of VPCs", "CreateVpc", "DeleteVpc"),
        new("changes of the organization", "organizations.amazonaws.com"),
    ];

    /// <summary>Whether a metric filter with a pattern counts them.</summary>
    public bool IsIn(string pattern) => Words.All(word => pattern.Contains(word, StringComparison.Ordinal));
}
