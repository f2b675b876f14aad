using System.Text.RegularExpressions;

namespace Alicerce.Engine.Diff;

/// <summary>Lists whose order means nothing to AWS, so that another order is no change.</summary>
public static partial class SetProperties
{
    /// <summary>Whether the list that the path leads to is a set.</summary>
    public static bool IsSet(PropertyPath path) =>
        path.Steps is [.., { Name: { } name }] && Name().IsMatch(name);

    [GeneratedRegex(
        @"(Ids|Arns|Identifiers|Zones|Subnets|SecurityGroups|CidrBlocks|Cidrs|AlarmActions|OkActions|DataActions|" +
        @"InstanceTypes|Architectures|LogsExports|MetricsTypes|ResourcesTypes)$" +
        @"|^(ingress|egress|subnets|aliases|architectures|alarmActions|okActions|attributes|azs|zones|events|protocols|" +
        @"enabledMetrics|suspendedProcesses|loadBalancers|principals|globalSecondaryIndexes|localSecondaryIndexes|" +
        @"subjectAlternativeNames|environmentVariables|callbackUrls|logoutUrls|explicitAuthFlows|allowedOauthFlows|" +
        @"allowedOauthScopes)$")]
    private static partial Regex Name();
}
