using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Serverless;

/// <summary>What every function may do.</summary>
internal static class FunctionPermissions
{
    public static IReadOnlyList<Statement> For(Output<string> logGroupArn, FunctionNetwork? network) =>
    [
        new Statement
        {
            Sid = "WriteLogs",
            // No logs:CreateLogGroup: the group exists, and one that Lambda made anew would keep its logs for ever.
            Actions = ["logs:CreateLogStream", "logs:PutLogEvents"],
            Resources = Output.Format($"{logGroupArn}:*"),
        },
        new Statement
        {
            Sid = "WriteTraces",
            // X-Ray has no resources that a policy could name.
            Actions = ["xray:PutTraceSegments", "xray:PutTelemetryRecords"],
            Resources = "*",
        },
        .. network is null ? [] : AttachToNetwork(),
    ];

    // Lambda attaches the function with its role, and asks for every interface: those that it will make have no name yet.
    private static Statement[] AttachToNetwork() =>
    [
        new()
        {
            Sid = "AttachToNetwork",
            Actions =
            [
                "ec2:CreateNetworkInterface",
                "ec2:DescribeNetworkInterfaces",
                "ec2:DeleteNetworkInterface",
                "ec2:AssignPrivateIpAddresses",
                "ec2:UnassignPrivateIpAddresses",
            ],
            Resources = "*",
        },
    ];
}
