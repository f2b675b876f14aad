using Alicerce.Infra.Permissions;

namespace Alicerce.Infra.Approvals;

/// <summary>What the functions of the approval may do.</summary>
internal static class ApprovalPermissions
{
    public static IReadOnlyList<Statement> ForNotify(
        ApprovalArgs args, Output<string> topicArn, Output<string> secretArn) =>
    [
        new Statement
        {
            Sid = "KeepQuestion",
            Actions = ["dynamodb:PutItem"],
            Resources = args.IdempotencyTableArn,
        },
        ListQuestion(args),
        new Statement { Sid = "SendMail", Actions = ["sns:Publish"], Resources = topicArn },
        .. SecretAccess.Read("SigningKey", secretArn, args.DataKeyArn, args.Account),
        .. DataKey.Use(args.DataKeyArn, args.Account),
        .. DataKey.Publish(args.DataKeyArn, args.Account),
    ];

    public static IReadOnlyList<Statement> ForCallback(ApprovalArgs args, Output<string> secretArn) =>
    [
        new Statement
        {
            Sid = "EndQuestion",
            Actions = ["dynamodb:GetItem", "dynamodb:DeleteItem"],
            Resources = args.IdempotencyTableArn,
        },
        ListQuestion(args),
        new Statement
        {
            Sid = "TellMachine",
            Actions = ["states:SendTaskSuccess", "states:SendTaskFailure"],
            Resources = args.StateMachineArn,
        },
        .. SecretAccess.Read("SigningKey", secretArn, args.DataKeyArn, args.Account),
        .. DataKey.Use(args.DataKeyArn, args.Account),
    ];

    // The inbox of the site finds an open question by the item of its file.
    private static Statement ListQuestion(ApprovalArgs args) => new()
    {
        Sid = "ListQuestion",
        Actions = ["dynamodb:UpdateItem"],
        Resources = args.TableArn,
    };
}
