using Alicerce.Policies.Rules.Identity;
using static Alicerce.Policies.Tests.Permissions.TestPolicies;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class IamPolicyGrantsNoFullAdministrationTests : RuleTests<IamPolicyGrantsNoFullAdministration>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "Named actions on a named resource",
            Policy("""{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"arn:aws:s3:::files/*"}""")),
        Compliant("Everything on one bucket", Policy("""{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::files/*"}""")),
        Compliant("A denial of everything", Policy("""{"Effect":"Deny","Action":"*","Resource":"*"}""")),
        Compliant(
            "Everything but IAM",
            Policy("""{"Effect":"Allow","NotAction":["iam:*","organizations:*"],"Resource":"*"}""")),
        Compliant("A role without policies", TestResource.Of<Iam.Role>("app")),
        Violating(
            "A policy that allows everything",
            Policy("""{"Sid":"All","Effect":"Allow","Action":"*","Resource":"*"}"""),
            "The statement `All` of `policy` allows every action on every resource. List the actions and resources "
            + "that are needed."),
        Violating(
            "A policy that allows everything but a service",
            Policy("""{"Effect":"Allow","NotAction":"s3:*","Resource":"*"}"""),
            "`Statement[0]` of `policy` allows every action but s3:*, permissions included. List the actions that are "
            + "needed in `Action`."),
        Violating(
            "A policy inside of a role, as an object, beside one that is not known yet",
            TestResource.Of<Iam.Role>("app", new()
            {
                ["inlinePolicies"] = PolicyValue.List(
                    new PropertyBag { ["policy"] = PolicyValue.Unknown() },
                    new PropertyBag
                    {
                        ["policy"] = new PropertyBag
                        {
                            ["Statement"] = new PropertyBag
                            {
                                ["Effect"] = "Allow",
                                ["Action"] = PolicyValue.List("*"),
                                ["Resource"] = PolicyValue.List("*"),
                            },
                        },
                    }),
            }),
            "`Statement[0]` of `inlinePolicies[1].policy` allows every action on every resource. List the actions and "
            + "resources that are needed."),
        Violating(
            "A policy of a user",
            new TestResource("aws:iam/userPolicy:UserPolicy", "admin")
            {
                Properties = new() { ["policy"] = """{"Statement":{"Effect":"Allow","Action":"*:*","Resource":["*"]}}""" },
            },
            "`Statement[0]` of `policy` allows every action on every resource. List the actions and resources that "
            + "are needed."),
        Undecided(
            "A policy that is not known yet",
            "policy",
            TestResource.Of<Iam.RolePolicy>("app", new() { ["policy"] = PolicyValue.Unknown() })),
    ];
}
