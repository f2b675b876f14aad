using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Data is decrypted only with keys that the policy names.</summary>
public sealed class IamPolicyDecryptsWithNamedKeys() : PermissionRule(new RuleInfo
{
    Id = "iam-policy-decrypts-with-named-keys",
    Title = "An IAM policy names the keys that may decrypt.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Controls = ["KMS.1", "KMS.2"],
    Rationale = "Who may decrypt with every key reads every secret, volume and object whose storage is open to it.",
    Fix = "Name the ARNs of the keys in `Resource`, or add a condition on `kms:ViaService` or `kms:ResourceAliases`.",
})
{
    private static readonly string[] Decrypting = ["kms:Decrypt", "kms:ReEncryptFrom"];

    private protected override string? FindWrong(PolicyStatement statement)
    {
        var given = Decrypting.Where(statement.Includes).ToList();
        return given.Count == 0 || statement.AllowsEveryAction || !statement.Resources.Any(MeansEveryKey)
            || statement.Conditions.Any(SaysWhichKeys)
                ? null
                : $"allows {string.Join(", ", given)} with every key. Name the ARNs of the keys in `Resource`.";
    }

    private static bool MeansEveryKey(string resource) =>
        resource == "*"
        || (resource.Split(':', 6) is [_, _, "kms" or "*", _, _, var path] && path is "*" or "key/*" or "alias/*");

    private static bool SaysWhichKeys(PolicyCondition condition) =>
        condition.Key.StartsWith("kms:", StringComparison.OrdinalIgnoreCase)
        || condition.Key.StartsWith("aws:ResourceTag/", StringComparison.OrdinalIgnoreCase);
}
