using Alicerce.Policies.Functions;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>A permission of a service to call a function says for which resource, and in whose account.</summary>
public sealed class LambdaPermissionNamesItsSource() : StackRule(new RuleInfo
{
    Id = "lambda-permission-names-its-source",
    Title = "A permission to call a function names its source.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Identity,
    Checkov = ["CKV_AWS_364"],
    Rationale =
        "A service calls for whoever asks it to: without the source, a bucket, topic or rule of any account can call "
        + "the "
        + "function.",
    Fix = "Set `sourceArn` to the ARN of what calls, and `sourceAccount` where that ARN has no account in it.",
    Limits =
        "For a `principal` that is a service of AWS: `sourceArn` is set and is not \"*\" (Secrets Manager may have "
        + "only "
        + "`sourceAccount`, since one function rotates many secrets); `sourceAccount` is set for S3 and SES, and when "
        + "the "
        + "ARN has no account or a wildcard in its place; and a resource of this stack that `sourceArn` takes its "
        + "value from "
        + "belongs to that service. Wildcards in the rest of the ARN, as for API Gateway and Cognito, are fine. "
        + "Principals that "
        + "are accounts or everyone are the matter of other rules.",
})
{
    private const string Rotation = "secretsmanager.amazonaws.com";

    // Services by the beginning of the types of their resources.
    private static readonly IReadOnlyList<(string Type, string Service)> Services =
    [
        ("aws:apigateway/", "apigateway."),
        ("aws:apigatewayv2/", "apigateway."),
        ("aws:alb/", "elasticloadbalancing."),
        ("aws:cfg/", "config."),
        ("aws:cloudwatch/event", "events."),
        ("aws:cloudwatch/log", "logs."),
        ("aws:cloudwatch/metricAlarm", "lambda.alarms.cloudwatch."),
        ("aws:cognito/userPool", "cognito-idp."),
        ("aws:iot/", "iot."),
        ("aws:lb/", "elasticloadbalancing."),
        ("aws:s3/", "s3."),
        ("aws:secretsmanager/", "secretsmanager."),
        ("aws:ses/", "ses."),
        ("aws:sns/", "sns."),
    ];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach(context.Resources.OfType(FunctionTypes.Permission), permission =>
        {
            var principal = permission.Properties.Text("principal");
            if (principal?.Contains(".amazonaws.com", StringComparison.Ordinal) != true)
            {
                context.NotApplicable("The principal is no service of AWS.");
                return;
            }

            var source = permission.Declared("sourceArn");
            var hasAccount = permission.Declares("sourceAccount");
            if (!source.Exists || (!source.IsUnknown && source.AsText() is "" or "*"))
            {
                if (principal != Rotation || !hasAccount)
                {
                    context.ReportViolation(
                        permission,
                        $"`sourceArn` is {(source.Exists ? Found.Of(source.AsText()) : "not set")}, so that "
                        + $"`{principal}` may call "
                        + "this function for anyone. Set it to the ARN of what calls.");
                }

                return;
            }

            if (StrangerTo(principal, permission.References("sourceArn")) is { } stranger)
            {
                context.ReportViolation(
                    permission,
                    $"`sourceArn` is that of {stranger.Name} (`{stranger.Type}`), and `principal` is `{principal}`, "
                    + "which never calls "
                    + "for it. Make the two fit.");
            }

            if (!hasAccount && LacksAccount(principal, source))
            {
                context.ReportViolation(
                    permission,
                    "`sourceAccount` is not set, and `sourceArn` has no account in it: whoever owns the name next may "
                    + "call this "
                    + "function. Set `sourceAccount` to your account.");
            }
        });

    // What the ARN is made of besides, an account or a region, says nothing about the service.
    private static StackResource? StrangerTo(string principal, IReadOnlyList<StackResource> sources)
    {
        var services = sources.Select(source =>
            Services.FirstOrDefault(entry => source.Type.StartsWith(entry.Type, StringComparison.Ordinal)).Service)
            .ToList();
        return services.Count > 0
            && services.All(service => service is not null && !principal.StartsWith(service, StringComparison.Ordinal))
            ? sources[0]
            : null;
    }

    private static bool LacksAccount(string principal, PolicyValue source)
    {
        if (principal.StartsWith("s3.", StringComparison.Ordinal)
            || principal.StartsWith("ses.", StringComparison.Ordinal))
        {
            return true;
        }

        return !source.IsUnknown
            && source.AsText().Split(':') is { Length: > 5 } arn
            && !(arn[4].Length > 0 && arn[4].All(char.IsAsciiDigit));
    }
}
