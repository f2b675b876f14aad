using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RestMethodCacheIsEncryptedTests : RuleTests<RestMethodCacheIsEncrypted>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An encrypted cache", Settings(true, true)),
        Violating(
            "A cache of the default",
            Settings(true, PolicyValue.Null),
            "`settings.cacheDataEncrypted` is not set on these methods. Set it to true."),
        Violating(
            "A cache without encryption",
            Settings(true, false),
            "`settings.cacheDataEncrypted` is false on these methods. Set it to true."),
        NotApplicable("Methods without a cache", Settings(false, PolicyValue.Null), "These methods keep no answers."),
        Undecided("A switch that is not known yet", "settings.cacheDataEncrypted", Settings(true, PolicyValue.Unknown())),
    ];

    private static TestResource Settings(PolicyValue cached, PolicyValue encrypted) =>
        new("aws:apigateway/methodSettings:MethodSettings", "files")
        {
            Properties = new()
            {
                ["settings"] = new PropertyBag { ["cachingEnabled"] = cached, ["cacheDataEncrypted"] = encrypted },
            },
        };
}
