using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about users, roles, what they may do, and keys.</summary>
internal static class IdentityRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AccountPasswordPolicyIsStrong(),
        new AdministratorAccessIsNotAttached(),
        new CloudShellFullAccessIsNotAttached(),
        new ExternalAccessIsAnalyzed(),
        new IamPolicyDecryptsWithNamedKeys(),
        new IamPolicyEscalatesNoPrivileges(),
        new IamPolicyExposesNoCredentials(),
        new IamPolicyGrantsNoFullAdministration(),
        new IamPolicyNamesActionsOfServices(),
        new IamPolicySharesNoResources(),
        new IamRoleForGithubNamesRepository(),
        new IamRoleTrustsNamedPrincipals(),
        new IamUserGetsPermissionsThroughGroups(),
        new IamUserHasOneActiveKey(),
        new KmsKeyIsEnabled(),
        new KmsKeyPolicyIsNotPublic(),
        new KmsKeyRotates(),
        new KmsKeyStatesItsPolicy(),
        new NoIamUserIsDeclared(),
    ];
}
