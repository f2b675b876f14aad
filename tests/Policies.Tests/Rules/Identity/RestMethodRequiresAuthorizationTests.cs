using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class RestMethodRequiresAuthorizationTests : RuleTests<RestMethodRequiresAuthorization>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A method for callers with a role", Method("GET", "AWS_IAM")),
        Compliant("A method for callers with a key", Method("GET", "NONE", key: true)),
        Violating(
            "A method for everyone",
            Method("GET", "NONE"),
            "`authorization` is \"NONE\" on this method, and it asks for no key. Set it to \"AWS_IAM\", "
            + "\"COGNITO_USER_POOLS\" or \"CUSTOM\"."),
        NotApplicable(
            "What browsers ask first",
            Method("OPTIONS", "NONE"),
            "Browsers ask for the rules of an API before they sign in."),
        Undecided("An authorization that is not known yet", "authorization", Method("GET", PolicyValue.Unknown())),
    ];

    private static TestResource Method(string verb, PolicyValue authorization, bool key = false) =>
        new("aws:apigateway/method:Method", "files")
        {
            Properties = new() { ["httpMethod"] = verb, ["authorization"] = authorization, ["apiKeyRequired"] = key },
        };
}
