using Alicerce.Policies.Rules.Identity;
using static Alicerce.Policies.Tests.TestFunctions;
using static Alicerce.Policies.Tests.TestRoles;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class RolesReachNoStrongerRoleTests : RuleTests<RolesReachNoStrongerRole>
{
    private const string Launch = "lambda:CreateFunction lambda:InvokeFunction";

    private static readonly TestResource Start = Role("start");
    private static readonly TestResource Strong = Role("strong");
    private static readonly TestResource Deletes = Strong.May(Allow("s3:DeleteBucket"));

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A role that is handed on, and may do no more",
            Start, Strong,
            Start.May(Allow(Launch), Pass("strong"), Allow("s3:*")),
            Deletes),
        Compliant(
            "A role that is handed on, without a call that starts anything",
            Start, Strong, Start.May(Pass("strong"), Allow("ecs:RunTask")), Deletes),
        Compliant(
            "A role that is handed only to a service that it does not trust",
            Start, Strong, Start.May(Allow(Launch), Pass("strong", "ec2.amazonaws.com")), Deletes),
        Compliant(
            "A denial",
            Start, Strong,
            Start.May(
                Allow(Launch), Pass("strong"), """{"Effect":"Deny","Action":"iam:PassRole","Resource":"*"}"""),
            Deletes),
        Compliant(
            "A permission boundary",
            Boundary, Bounded, Strong, Bounded.May(Allow(Launch), Pass("strong")), Deletes),
        Violating(
            "A stronger role for a new function",
            [Start, Strong, Start.May(Allow(Launch), Pass("strong")), Deletes],
            Reaches("`iam:PassRole` on strong and `lambda:CreateFunction`")),
        Violating(
            "A wildcard in the name of an action",
            [Start, Strong, Start.May(Allow("lambda:*"), Allow("iam:Pass*", "*")), Deletes],
            Reaches("`iam:PassRole` on strong and `lambda:CreateFunction`")),
        Violating(
            "All actions but some",
            [
                Start, Strong,
                Start.May("""{"Effect":"Allow","NotAction":["s3:*","sts:*"],"Resource":"arn:aws:iam::123456789012:*"}""",
                    Allow("lambda:*")),
                Deletes,
            ],
            "This role may change what it is allowed: it may call `iam:PutRolePolicy` on itself. Take that away."),
        Violating(
            "New code for a function with a stronger role",
            [
                Start, Strong, Report,
                Start.May(Allow("lambda:UpdateFunctionCode", "arn:aws:lambda:us-east-1:123456789012:function:report")),
                Deletes,
            ],
            Reaches("`lambda:UpdateFunctionCode` on report")),
        Violating(
            "Two steps",
            [
                Start, Middle, Strong, Report,
                Start.May(Allow(Launch), Pass("middle")),
                Middle.May(Allow(Launch), Allow("lambda:UpdateFunctionCode", "*")),
                Deletes,
            ],
            $"This role reaches middle, which may call `lambda:UpdateFunctionCode`, and may not do so itself: by "
            + "`iam:PassRole` on middle and `lambda:CreateFunction`. Name only roles that may do no more.",
            "This role reaches strong, which may call `s3:DeleteBucket`, and may not do so itself: by "
            + "`lambda:UpdateFunctionCode` on report. Name only roles that may do no more."),
        Violating(
            "A chain of roles of which the last is stronger",
            [
                Start, Middle, Strong,
                Start.May(Allow(Launch), Pass("middle"), Pass("strong", "ec2.amazonaws.com")),
                Middle.May(Pass("strong"), Allow(Launch)),
                Deletes,
            ],
            Reaches("`iam:PassRole` on middle and `lambda:CreateFunction`, then `iam:PassRole` on strong and "
                + "`lambda:CreateFunction`"),
            "This role reaches strong, which may call `s3:DeleteBucket`, and may not do so itself: by `iam:PassRole` "
            + "on "
            + "strong and `lambda:CreateFunction`. Name only roles that may do no more."),
        Violating(
            "A role that rewrites itself",
            [Start, Start.May(Allow("iam:AttachRolePolicy", "arn:aws:iam::123456789012:role/start"))],
            "This role may change what it is allowed: it may call `iam:AttachRolePolicy` on itself. Take that away."),
        new Example(
            ExampleKind.NotApplicable,
            "A role that may do everything already",
            [Start, Start.Has("AdministratorAccess")])
        {
            Expected = ["It may do everything already."],
        },
        new Example(
            ExampleKind.NotApplicable,
            "A boundary of another stack",
            [
                Start with
                {
                    Properties = new(Start.Properties)
                    {
                        ["permissionsBoundary"] = "arn:aws:iam::123456789012:policy/boundary",
                    },
                },
            ])
        {
            Expected = ["What the permission boundary says is not known."],
        },
        Undecided("A policy that is not known yet, beside another role", "policy", Start, Strong, Start.MayUse(Bucket), Deletes),
    ];

    private static readonly TestResource Middle = Role("middle");

    private static readonly TestResource Boundary = TestResource.Of<Iam.Policy>("boundary", new()
    {
        ["policy"] = Document(Allow("lambda:*")),
    });

    private static readonly TestResource Bounded = Start.Naming("permissionsBoundary", Boundary);

    private static readonly TestResource Report = TestResource.Of<Lambda.Function>("report", new()
    {
        ["arn"] = "arn:aws:lambda:us-east-1:123456789012:function:report",
    }).Naming("role", Strong);

    private static string Pass(string role, string? service = null) => Allow(
        "iam:PassRole",
        $"arn:aws:iam::123456789012:role/{role}",
        service is null ? "" : $$$""","Condition":{"StringEquals":{"iam:PassedToService":"{{{service}}}"}}""");

    private static string Reaches(string how) =>
        $"This role reaches strong, which may call `s3:DeleteBucket`, and may not do so itself: by {how}. Name only "
        + "roles that may do no more.";
}
