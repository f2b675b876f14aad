using Alicerce.Policies.Rules.Encryption;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class HttpListenerRedirectsToHttpsTests : RuleTests<HttpListenerRedirectsToHttps>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A listener that redirects", Listener("HTTP", Redirect("HTTPS"))),
        Compliant("An HTTPS listener that serves", Listener("HTTPS", Forward)),
        Violating(
            "A listener that serves",
            [Listener("HTTP", Forward)],
            "`defaultActions[0].type` is \"forward\" on an HTTP listener. Redirect to HTTPS, and serve on an HTTPS "
            + "listener."),
        Violating(
            "A redirect that keeps the protocol",
            [Listener("HTTP", Redirect("#{protocol}"))],
            "`defaultActions[0].redirect.protocol` is \"#{protocol}\" on an HTTP listener. Set it to \"HTTPS\"."),
        Violating(
            "A rule that serves on a listener that redirects",
            [
                Listener("HTTP", Redirect("HTTPS")),
                TestResource.Of<LB.ListenerRule>("api", new() { ["actions"] = PolicyValue.List(Forward) })
                    .Naming("listenerArn", Listener("HTTP", Redirect("HTTPS"))),
            ],
            "`actions[0].type` is \"forward\" on an HTTP listener. Redirect to HTTPS, and serve on an HTTPS listener."),
        Undecided(
            "A redirect that is not known yet",
            "defaultActions.0.redirect.protocol",
            Listener("HTTP", Redirect(PolicyValue.Unknown()))),
    ];

    private static readonly PolicyValue Forward = new PropertyBag { ["type"] = "forward" };

    private static PolicyValue Redirect(PolicyValue protocol) => new PropertyBag
    {
        ["type"] = "redirect",
        ["redirect"] = new PropertyBag { ["protocol"] = protocol, ["statusCode"] = "HTTP_301" },
    };

    private static TestResource Listener(string protocol, PolicyValue action) => TestResource.Of<LB.Listener>("web", new()
    {
        ["protocol"] = protocol,
        ["defaultActions"] = PolicyValue.List(action),
    });
}
