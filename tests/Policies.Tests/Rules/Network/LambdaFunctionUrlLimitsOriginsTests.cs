using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class LambdaFunctionUrlLimitsOriginsTests : RuleTests<LambdaFunctionUrlLimitsOrigins>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A URL that no page calls", TestResource.Of<Lambda.FunctionUrl>("ingest")),
        Compliant("One page", Url("https://acme.example", new() { ["allowCredentials"] = true })),
        Compliant("Reading for every page", Url("*", new() { ["allowMethods"] = PolicyValue.List("GET") })),
        Violating("Credentials for every page", Url("*", new() { ["allowCredentials"] = true }), Wide),
        Violating("Every method for every page", Url("*", new() { ["allowMethods"] = PolicyValue.List("*") }), Wide),
        Undecided("Origins that are not known yet", "cors.allowOrigins.0", Url(PolicyValue.Unknown(), [])),
    ];

    private const string Wide =
        "`cors.allowOrigins` has \"*\", with credentials or every method allowed. List the origins of your pages.";

    private static TestResource Url(PolicyValue origin, PropertyBag cors) => TestResource.Of<Lambda.FunctionUrl>("ingest", new()
    {
        ["cors"] = new PropertyBag(cors) { ["allowOrigins"] = PolicyValue.List(origin) },
    });
}
