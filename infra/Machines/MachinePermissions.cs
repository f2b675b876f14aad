using Alicerce.Infra.Packages;
using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Machines;

/// <summary>What every instance may do, whatever it runs.</summary>
internal static class MachinePermissions
{
    public static IReadOnlyList<Statement> Logs(Output<string> logGroupArn) =>
    [
        new Statement
        {
            Sid = "WriteLogs",
            Actions = ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resources = Output.Format($"{logGroupArn}:*"),
        },
    ];

    public static Statement Metrics() => new()
    {
        Sid = "PublishMetrics",
        Actions = ["cloudwatch:PutMetricData"],
        // The action knows no resources; the namespace narrows it.
        Resources = "*",
        Conditions = [new Condition("StringEquals", "cloudwatch:namespace", AgentConfiguration.Namespace)],
    };

    /// <summary>Reads the packages of one application.</summary>
    public static Statement Install(Output<string> artifactsArn, string application) => new()
    {
        Sid = "Install",
        Actions = ["s3:GetObject"],
        Resources = Output.Format($"{artifactsArn}/{PublishedPackage.Prefix}{application}/*"),
    };
}
