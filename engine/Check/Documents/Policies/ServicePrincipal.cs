using System.Text.RegularExpressions;

namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Reads the names of services that act for an account, such as `lambda.amazonaws.com`.</summary>
public static partial class ServicePrincipal
{
    private const int MaxEdits = 2;

    /// <summary>Those whose first part is no prefix of actions.</summary>
    private static readonly string[] Others =
    [
        "alexa-appkit", "alexa-connectedhome", "apidestinations", "billingreports", "cks", "cloudtrail", "codebuild",
        "config-conforms", "config-multiaccountsetup", "continuousexport", "custom-resource", "delivery",
        "dynamodb", "ec2fleet", "ec2scheduled", "ecs-tasks", "edgelambda", "eks-fargate", "eks-fargate-pods", "eks-nodegroup",
        "elasticache", "export", "ftp", "importexport", "inspector", "lambda", "lexv2", "macie", "mediastore", "member",
        "membership", "monitoring", "ops", "opsworks", "osis-pipelines", "pods", "rds-enhanced", "redshift", "replication",
        "replicator", "rolesanywhere", "route53", "s3", "servicecatalog-appregistry", "signin", "spot", "spotfleet",
        "streams", "transitgateway", "trustedadvisor", "vmie", "vpc-flow-logs", "wafv2", "waf",
    ];

    private static readonly string[] Endings = [".amazonaws.com", ".amazonaws.com.cn", ".amazon.com"];

    public static string? Problem(string text)
    {
        if (Endings.FirstOrDefault(ending => text.EndsWith(ending, StringComparison.Ordinal)) is not { } ending)
        {
            return Spelling.Nearest(text, ActionBook.Services.Select(service => service + Endings[0])) is { } near
                ? $"which is no service. Did you mean `{near}`?"
                : "but a service is named like `lambda.amazonaws.com`. Write its name that way.";
        }

        // Some names have a Region in them, some the part of a service that acts.
        var labels = text[..^ending.Length].Split('.').Where(label => !Region().IsMatch(label)).ToArray();
        return labels is [var name] && !IsKnown(name) &&
            Spelling.Nearest(name, ActionBook.Services.Concat(Others), MaxEdits) is { } nearest
            ? $"which is no service. Did you mean `{nearest}{ending}`?"
            : null;
    }

    private static bool IsKnown(string name) => ActionBook.Services.Contains(name) || Others.Contains(name);

    [GeneratedRegex("^[a-z]{2,4}(-[a-z]+)+-[0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex Region();
}
