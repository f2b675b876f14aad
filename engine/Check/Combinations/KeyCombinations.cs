using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>What a key of KMS may be used for, and which key AWS rotates.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/kms/latest/APIReference/API_CreateKey.html"/> and
/// <see href="https://docs.aws.amazon.com/kms/latest/developerguide/rotate-keys.html"/>.
/// </remarks>
public static class KeyCombinations
{
    private const string Symmetric = "SYMMETRIC_DEFAULT";

    public static IEnumerable<string> Problems(Property key)
    {
        if (key["customerMasterKeySpec"].IsUnknown || key["keyUsage"].IsUnknown)
        {
            yield break;
        }

        var spec = key["customerMasterKeySpec"].Text ?? Symmetric;
        var usage = key["keyUsage"].Text ?? "ENCRYPT_DECRYPT";
        if (key["enableKeyRotation"].Flag == true && spec != Symmetric)
        {
            yield return
                $"`enableKeyRotation` is true, but AWS rotates only symmetric keys for encryption, not `{spec}`. Set " +
                "it to " +
                "false.";
        }

        if (key["enableKeyRotation"].Flag == true && key["customKeyStoreId"].IsKnown)
        {
            yield return
                "`enableKeyRotation` is true, but AWS does not rotate the keys of a custom key store. Set it to false.";
        }

        var allowed = Uses(spec);
        if (allowed.Length > 0 && !allowed.Contains(usage))
        {
            yield return
                $"`keyUsage` is `{usage}`, but a key of the form `{spec}` is for " +
                $"{string.Join(" or ", allowed.Select(use => $"`{use}`"))}. Change one of them.";
        }
    }

    /// <summary>Empty for a form that is not known here.</summary>
    private static string[] Uses(string spec) => spec switch
    {
        Symmetric => ["ENCRYPT_DECRYPT"],
        _ when spec.StartsWith("HMAC_", StringComparison.Ordinal) => ["GENERATE_VERIFY_MAC"],
        _ when spec.StartsWith("RSA_", StringComparison.Ordinal) => ["ENCRYPT_DECRYPT", "SIGN_VERIFY"],
        "ECC_NIST_P256" or "ECC_NIST_P384" or "ECC_NIST_P521" => ["SIGN_VERIFY", "KEY_AGREEMENT"],
        "ECC_SECG_P256K1" => ["SIGN_VERIFY"],
        _ => [],
    };
}
