namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Answers that an API keeps are encrypted.</summary>
public sealed class RestMethodCacheIsEncrypted() : SwitchRule(
    new RuleInfo
    {
        Id = "rest-method-cache-is-encrypted",
        Title = "The cache of a REST API is encrypted.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["APIGateway.5"],
        Checkov = ["CKV_AWS_308"],
        Rationale = "A cache holds the answers of the API, which are as private as its data.",
        Fix = "Set `settings.cacheDataEncrypted` to true.",
    },
    "settings.cacheDataEncrypted",
    "these methods",
    ApiTypes.RestMethodSettings)
{
    private protected override string? ReasonNotToJudge(PropertyObject resource) =>
        resource.At("settings.cachingEnabled") is { Exists: true } caching && caching.AsBoolean()
            ? null
            : "These methods keep no answers.";
}
