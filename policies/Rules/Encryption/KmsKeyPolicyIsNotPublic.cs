using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Not everyone may use a key.</summary>
public sealed class KmsKeyPolicyIsNotPublic() : PublicPolicyRule(
    new RuleInfo
    {
        Id = "kms-key-policy-is-not-public",
        Title = "The policy of a KMS key does not let everyone in.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.Encryption,
        Controls = ["KMS.5"],
        Checkov = ["CKV_AWS_33"],
        Rationale = "Who may use the key can read everything that it encrypts.",
        Fix = "Name the accounts, roles or services in `Principal`.",
    },
    IdentityTypes.Keys);
