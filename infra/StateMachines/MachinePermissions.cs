using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.StateMachines;

/// <summary>What every machine may do. Neither log delivery nor X-Ray has resources that a policy could name.</summary>
internal static class MachinePermissions
{
    public static IReadOnlyList<Statement> ForLogsAndTraces() =>
    [
        new Statement
        {
            Sid = "DeliverLogs",
            Actions =
            [
                "logs:CreateLogDelivery",
                "logs:GetLogDelivery",
                "logs:UpdateLogDelivery",
                "logs:DeleteLogDelivery",
                "logs:ListLogDeliveries",
                "logs:PutResourcePolicy",
                "logs:DescribeResourcePolicies",
                "logs:DescribeLogGroups",
            ],
            Resources = "*",
        },
        new Statement
        {
            Sid = "WriteTraces",
            Actions =
            [
                "xray:PutTraceSegments",
                "xray:PutTelemetryRecords",
                "xray:GetSamplingRules",
                "xray:GetSamplingTargets",
            ],
            Resources = "*",
        },
    ];
}
