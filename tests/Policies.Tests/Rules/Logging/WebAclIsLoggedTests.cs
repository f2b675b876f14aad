using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class WebAclIsLoggedTests : RuleTests<WebAclIsLogged>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An ACL with a log", Acl([]), Log.Naming("resourceArn", Acl([]))),
        Violating(
            "An ACL without a log",
            [Acl([])],
            "No `aws.wafv2.WebAclLoggingConfiguration` has this web ACL as `resourceArn`. Add one."),
        Undecided(
            "A log of something that is not known yet",
            "resourceArn",
            Acl([]),
            Log with { Properties = new() { ["resourceArn"] = PolicyValue.Unknown() } }),
    ];

    private static readonly TestResource Log =
        new("aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration", "log");

    private static TestResource Acl(PropertyBag properties) =>
        new("aws:wafv2/webAcl:WebAcl", "site") { Properties = properties };
}
