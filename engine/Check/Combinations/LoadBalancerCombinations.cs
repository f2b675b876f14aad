using System.Globalization;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>Which protocols, health checks and certificates target groups and listeners take together.</summary>
/// <remarks>
/// The provider's own checks (<c>aws_lb_target_group</c>, <c>aws_lb_listener</c>), and <c>CreateTargetGroup</c> and
/// <c>CreateListener</c> in the API reference of Elastic Load Balancing.
/// </remarks>
public static class LoadBalancerCombinations
{
    private static readonly string[] OfHttp = ["path", "matcher"];
    private static readonly string[] OfEncryption = ["certificateArn", "sslPolicy"];

    public static IEnumerable<string> OfTargetGroup(Property group) => [.. Target(group), .. HealthCheck(group)];

    public static IEnumerable<string> OfListener(Property listener)
    {
        var protocol = listener["protocol"];
        if (protocol.Text is "HTTPS" or "TLS" && !listener["certificateArn"].IsGiven)
        {
            yield return $"`certificateArn` is missing, but a listener of `{protocol.Text}` needs it. Set it.";
        }

        if (protocol.Text is "HTTP" or "TCP" or "UDP" or "TCP_UDP")
        {
            foreach (var property in OfEncryption.Where(name => listener[name] is { IsKnown: true, Text: not "" }))
            {
                yield return
                    $"`{property}` is given, but a listener of `{protocol.Text}` does not encrypt. Remove it, or set " +
                    $"`protocol` to `{(protocol.Text == "HTTP" ? "HTTPS" : "TLS")}`.";
            }
        }

        foreach (var (action, i) in listener["defaultActions"].Items.Select((action, i) => (action, i)))
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"defaultActions[{i}]");
            var needed = action["type"].Text switch
            {
                "authenticate-cognito" => "authenticateCognito",
                "authenticate-oidc" => "authenticateOidc",
                "fixed-response" => "fixedResponse",
                "redirect" => "redirect",
                _ => null,
            };
            if (needed is not null && !action[needed].IsGiven)
            {
                yield return $"`{path}.type` is `{action["type"].Text}`, which needs `{path}.{needed}`. Set that.";
            }

            if (action["type"].Text == "forward" && !action["forward"].IsGiven && !action["targetGroupArn"].IsGiven)
            {
                yield return
                    $"`{path}.type` is `forward`, which needs `{path}.targetGroupArn` or `{path}.forward`. Set one " +
                    "of them.";
            }
        }
    }

    private static IEnumerable<string> Target(Property group)
    {
        if (group["targetType"].IsUnknown)
        {
            yield break;
        }

        var type = group["targetType"].Text ?? "instance";
        string[] properties = ["port", "protocol", "vpcId"];
        if (type == "lambda")
        {
            foreach (var property in properties.Where(name => group[name].IsKnown))
            {
                yield return $"`{property}` is given, but a target group for `lambda` does not take it. Remove it.";
            }
        }
        else
        {
            foreach (var property in properties.Where(name => !group[name].IsGiven))
            {
                yield return $"`{property}` is missing, but a target group for `{type}` needs it. Set it.";
            }
        }

        if (group["protocolVersion"] is { IsKnown: true, Text: not "" } && group["protocol"].Text is { } protocol and
            not ("HTTP" or "HTTPS"))
        {
            yield return
                $"`protocolVersion` is given, but `protocol` is `{protocol}`. Remove it: only `HTTP` and `HTTPS` " +
                "have versions.";
        }
    }

    private static IEnumerable<string> HealthCheck(Property group)
    {
        var check = group["healthCheck"];
        if (check["protocol"].Text == "TCP")
        {
            if (group["protocol"].Text is "HTTP" or "HTTPS")
            {
                yield return
                    $"`healthCheck.protocol` is `TCP`, but a target group of `{group["protocol"].Text}` is checked " +
                    "with " +
                    "`HTTP` or `HTTPS`. Set one of them.";
            }

            foreach (var property in OfHttp.Where(name => check[name] is { IsKnown: true, Text: not "" }))
            {
                yield return
                    $"`healthCheck.{property}` is given, but `healthCheck.protocol` is `TCP`, which has none. Remove " +
                    "it.";
            }
        }

        // Older network load balancers wait as long as they pause.
        if (group["protocol"].Text is "HTTP" or "HTTPS" && check["timeout"].Number is { } timeout &&
            check["interval"].Number is { } interval && timeout >= interval)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"`healthCheck.timeout` is {timeout}, but must be less than `healthCheck.interval` with {interval}. " +
                $"Lower it.");
        }
    }
}
