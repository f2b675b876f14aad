using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Workflows;

/// <summary>What the process machine may do.</summary>
internal static class ProcessPermissions
{
    public static IReadOnlyList<Statement> For(WorkflowArgs args) =>
    [
        new Statement { Sid = "UpdateFiles", Actions = ["dynamodb:UpdateItem"], Resources = args.TableArn },
        .. Functions(args),
        new Statement
        {
            Sid = "FindWorkers",
            Actions = ["autoscaling:DescribeAutoScalingGroups", "ssm:DescribeInstanceInformation"],
            // Neither call takes a resource.
            Resources = "*",
        },
        new Statement
        {
            Sid = "StartWorkers",
            Actions = ["autoscaling:SetDesiredCapacity"],
            Resources = args.Worker.GroupArn,
        },
        new Statement
        {
            Sid = "RunTheCommand",
            Actions = ["ssm:SendCommand"],
            Resources = args.Worker.DocumentArn,
        },
        new Statement
        {
            Sid = "OnWorkersOnly",
            Actions = ["ssm:SendCommand"],
            Resources = args.Account.Arn("ec2", "instance/*"),
            Conditions = [new Condition("StringEquals", "ssm:resourceTag/Role", args.Worker.RoleTag)],
        },
        new Statement { Sid = "Announce", Actions = ["events:PutEvents"], Resources = args.Bus.Arn },
        .. args.AlertTopicArn is null ? [] : Alert(args.AlertTopicArn),
        .. DataKey.Use(args.DataKeyArn, args.Account),
        .. DataKey.Publish(args.AlertKeyArn, args.Account),
    ];

    private static Statement[] Functions(WorkflowArgs args)
    {
        var arns = new List<Input<string>>();
        if (args.Approval is { } approval)
        {
            arns.Add(approval.NotifyFunctionArn);
        }

        if (args.RecordFunctionArn is { } recorder)
        {
            arns.Add(recorder);
        }

        return arns.Count == 0
            ? []
            : [new() { Sid = "CallFunctions", Actions = ["lambda:InvokeFunction"], Resources = arns.ToArray() }];
    }

    private static Statement[] Alert(Input<string> topicArn) =>
        [new() { Sid = "Alert", Actions = ["sns:Publish"], Resources = topicArn }];
}
