namespace Alicerce.Policies.Rules.Encryption;

/// <summary>How results of queries are encrypted is decided by the workgroup.</summary>
public sealed class AthenaWorkgroupEncryptsResults() : PresenceRule(
    new RuleInfo
    {
        Id = "athena-workgroup-encrypts-results",
        Title = "An Athena workgroup says how results are encrypted.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["Athena.1"],
        Checkov = ["CKV_AWS_159"],
        Rationale = "Results are copies of the data; without a choice of the workgroup they get whatever "
            + "encryption their "
            + "bucket happens to have.",
        Fix = "Set `configuration.resultConfiguration.encryptionConfiguration.encryptionOption` to \"SSE_KMS\", and "
            + "name a key.",
    },
    "configuration.resultConfiguration.encryptionConfiguration.encryptionOption",
    "this workgroup",
    "\"SSE_KMS\", with a key in `kmsKeyArn`",
    Athena.Workgroup.ResourceType)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.At("configuration.managedQueryResultsConfiguration.enabled") is { Exists: true } managed
        && managed.AsBoolean()
            ? "Athena keeps the results itself, encrypted."
            : null;
}
