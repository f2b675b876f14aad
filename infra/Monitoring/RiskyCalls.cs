namespace Alicerce.Infra.Monitoring;

/// <summary>Calls that somebody has to hear of, as filters over the events of a trail.</summary>
internal static class RiskyCalls
{
    public static IReadOnlyList<RiskyCall> All { get; } =
    [
        new(
            "root-use",
            "The root user of the account did something.",
            "{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != \"AwsServiceEvent\" }"),
        new(
            "login-without-mfa",
            "Somebody signed in to the console without a second factor.",
            "{ $.eventName = \"ConsoleLogin\" && $.additionalEventData.MFAUsed != \"Yes\" "
            + "&& $.userIdentity.type = \"IAMUser\" && $.responseElements.ConsoleLogin = \"Success\" }"),
        new(
            "failed-login",
            "Somebody failed to sign in to the console.",
            "{ $.eventName = \"ConsoleLogin\" && $.errorMessage = \"Failed authentication\" }",
            AtLeast: 5),
        new(
            "unauthorised-calls",
            "Calls were refused: somebody tries doors, or a role lacks a permission.",
            "{ $.errorCode = \"*UnauthorizedOperation\" || $.errorCode = \"AccessDenied*\" }",
            AtLeast: 5),
        new(
            "trail-changes",
            "A trail was changed or stopped.",
            Named("CreateTrail", "UpdateTrail", "DeleteTrail", "StartLogging", "StopLogging")),
        new(
            "key-changes",
            "A key was disabled or is about to be deleted.",
            Named("DisableKey", "ScheduleKeyDeletion")),
        new(
            "iam-changes",
            "Somebody changed who may do what.",
            Named(
                "PutRolePolicy", "DeleteRolePolicy", "AttachRolePolicy", "DetachRolePolicy", "PutUserPolicy",
                "AttachUserPolicy", "PutGroupPolicy", "AttachGroupPolicy", "CreatePolicyVersion",
                "SetDefaultPolicyVersion", "UpdateAssumeRolePolicy")),
        new(
            "bucket-policy-changes",
            "Somebody changed who reaches a bucket.",
            Named(
                "PutBucketPolicy", "DeleteBucketPolicy", "PutBucketAcl", "PutBucketPublicAccessBlock",
                "DeleteBucketPublicAccessBlock")),
        new(
            "recorder-changes",
            "AWS Config was changed or stopped.",
            Named(
                "StopConfigurationRecorder", "DeleteConfigurationRecorder", "PutConfigurationRecorder",
                "DeleteDeliveryChannel", "PutDeliveryChannel")),
        new(
            "security-group-changes",
            "A security group was changed.",
            Named(
                "AuthorizeSecurityGroupIngress", "AuthorizeSecurityGroupEgress", "RevokeSecurityGroupIngress",
                "RevokeSecurityGroupEgress", "CreateSecurityGroup", "DeleteSecurityGroup")),
        new(
            "network-acl-changes",
            "A network ACL was changed.",
            Named(
                "CreateNetworkAcl", "CreateNetworkAclEntry", "DeleteNetworkAcl", "DeleteNetworkAclEntry",
                "ReplaceNetworkAclEntry", "ReplaceNetworkAclAssociation")),
        new(
            "gateway-changes",
            "A gateway to the internet was changed.",
            Named(
                "CreateInternetGateway", "AttachInternetGateway", "DetachInternetGateway", "DeleteInternetGateway",
                "CreateCustomerGateway", "DeleteCustomerGateway")),
        new(
            "route-changes",
            "A route was changed.",
            Named(
                "CreateRoute", "ReplaceRoute", "DeleteRoute", "CreateRouteTable", "DeleteRouteTable",
                "ReplaceRouteTableAssociation", "DisassociateRouteTable")),
        new(
            "network-changes",
            "A network was made, changed, deleted or connected.",
            Named(
                "CreateVpc", "DeleteVpc", "ModifyVpcAttribute", "CreateVpcPeeringConnection",
                "AcceptVpcPeeringConnection", "DeleteVpcPeeringConnection")),
        new(
            "organization-changes",
            "The organization was changed.",
            "{ $.eventSource = \"organizations.amazonaws.com\" && $.readOnly IS FALSE }"),
    ];

    private static string Named(params IEnumerable<string> calls) =>
        $"{{ {string.Join(" || ", calls.Select(call => $"$.eventName = \"{call}\""))} }}";
}
