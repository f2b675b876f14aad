using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Keys;

/// <summary>A KMS key of the stack, with its policies.</summary>
internal sealed class EncryptionKey(StackResource resource, StackResources resources)
{
    private const string AliasType = "aws:kms/alias:Alias";
    private const string GrantType = "aws:kms/grant:Grant";

    /// <summary>Its properties that identify it.</summary>
    public static readonly string[] Names = ["arn", "keyId", "id"];

    public StackResource Resource => resource;

    /// <summary>Its policies; none for a key that has the one that KMS makes by itself.</summary>
    public IReadOnlyList<PermissionSource> Policies => field ??=
    [
        .. resource.Declares("policy") ? [new PermissionSource(resource, "policy")] : Array.Empty<PermissionSource>(),
        .. ReferenceIndex.Of(resources).Naming(resource, IdentityTypes.KeyPolicy, "keyId", Names)
            .Select(policy => new PermissionSource(policy, "policy")),
    ];

    /// <summary>The aliases that mean it.</summary>
    /// <exception cref="UnknownValueException">Whether one does is not known.</exception>
    public IReadOnlyList<StackResource> Aliases =>
        field ??= ReferenceIndex.Of(resources).Naming(resource, AliasType, "targetKeyId", Names);

    /// <summary>Whether a policy of the key lets somebody of the account change it, or leave that to IAM.</summary>
    public bool HasAdministrator => Policies.Count == 0 || AllowsAws("kms:PutKeyPolicy", _ => true);

    /// <summary>Whether policies of IAM count for the key.</summary>
    public bool LeavesItToIam => Policies.Count == 0 || AllowsAws(
        "kms:Decrypt", name => name.EndsWith(":root", StringComparison.Ordinal) || name.All(char.IsAsciiDigit));

    /// <summary>Whether a policy of the key lets a service use it.</summary>
    public bool Admits(string service, string action) => Judgement.Any(
        Policies.SelectMany(policy => policy.Statements),
        statement => statement.IsAllow
            && statement.Includes(action)
            && statement.Principals.Any(principal =>
                (principal.IsEveryone && !statement.Conditions.Any(condition => condition.ShutsServicesOut))
                || (principal.Kind == "Service" && IsSame(principal.Name, service))));

    /// <summary>Whether a policy of the key, or a grant, lets a role use it.</summary>
    public bool AdmitsRole(StackResource role, string action) =>
        Judgement.Any(
            Policies,
            policy => (policy.IsUnknown && policy.Mentions(role))
                || policy.Statements.Any(statement => statement.IsAllow
                    && statement.Includes(action)
                    && statement.Principals.Any(principal => principal.IsEveryone
                        || (principal.Kind == "AWS" && ResourcePattern.Means(principal.Name, role)))))
        || Judgement.Any(
            ReferenceIndex.Of(resources).Naming(resource, GrantType, "keyId", Names),
            grant => grant.RefersTo("granteePrincipal", role, "arn"));

    /// <summary>Whether a policy of the key names the role with which Auto Scaling launches machines.</summary>
    public bool AdmitsAutoScaling => Judgement.Any(
        Policies.SelectMany(policy => policy.Statements),
        statement => statement.IsAllow
            && statement.Includes("kms:CreateGrant")
            && statement.Principals.Any(principal => IsLaunchRole(principal.Name)
                || (principal.IsEveryone && statement.Conditions.All(condition =>
                    !condition.Key.Equals("aws:PrincipalArn", StringComparison.OrdinalIgnoreCase)
                    || condition.Values.Any(IsLaunchRole)))));

    private bool AllowsAws(string action, Func<string, bool> isMeant) => Judgement.Any(
        Policies.SelectMany(policy => policy.Statements),
        statement => statement.IsAllow
            && statement.Includes(action)
            && statement.Principals.Any(principal =>
                principal.IsEveryone || (principal.Kind == "AWS" && isMeant(principal.Name))));

    private static bool IsLaunchRole(string name) =>
        name.Contains("AWSServiceRoleForAutoScaling", StringComparison.Ordinal);

    // Logs are also written by the service of their region.
    private static bool IsSame(string principal, string service) =>
        principal == service
        || (service == "logs.amazonaws.com"
            && principal.StartsWith("logs.", StringComparison.Ordinal)
            && principal.EndsWith(".amazonaws.com", StringComparison.Ordinal));
}
