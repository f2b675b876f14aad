using Alicerce.Policies.Rules.Identity;
using static Alicerce.Policies.Tests.Permissions.TestPolicies;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class IamPolicyNamesActionsOfServicesTests : RuleTests<IamPolicyNamesActionsOfServices>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Some actions on everything", Policy("""{"Effect":"Allow","Action":"ec2:Describe*","Resource":"*"}""")),
        Compliant(
            "All actions on one bucket",
            Policy("""{"Effect":"Allow","Action":"s3:*","Resource":["arn:aws:s3:::files","arn:aws:s3:::files/*"]}""")),
        Violating(
            "All actions of two services",
            Policy("""{"Sid":"Data","Effect":"Allow","Action":["s3:*","dynamodb:*","ec2:Describe*"],"Resource":"*"}"""),
            "The statement `Data` of `policy` allows s3:*, dynamodb:* on every resource. List the actions that are "
            + "needed."),
        Undecided("A policy that is not known yet", "policy", UnknownPolicy),
    ];
}
