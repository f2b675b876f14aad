using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class MachineIsManagedBySystemsManagerTests : RuleTests<MachineIsManagedBySystemsManager>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A role with the policy of AWS",
            Role,
            Profile,
            Machine,
            Attached("arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore")),
        Compliant(
            "A role with a policy of its own",
            Role,
            Profile,
            Machine,
            Inline("""{"Statement":[{"Effect":"Allow","Action":"ssm:*","Resource":"*"}]}""")),
        Violating(
            "A machine without a role",
            TestResource.Of<Ec2.Instance>("server"),
            "`iamInstanceProfile` is not set. Set it to a profile whose role has `AmazonSSMManagedInstanceCore`."),
        Violating(
            "A role with other policies",
            [Role, Profile, Machine, Attached("arn:aws:iam::aws:policy/ReadOnlyAccess"), Inline("{}")],
            "The role machine of this machine may not register it. Attach `AmazonSSMManagedInstanceCore` to the role."),
        NotApplicable(
            "A profile of another stack",
            TestResource.Of<Ec2.Instance>("server", new() { ["iamInstanceProfile"] = "shared" }),
            "The role of the machine is not in this stack."),
        Undecided("A policy that is not known yet", "policy", Role, Profile, Machine, Inline(PolicyValue.Unknown())),
    ];

    private static readonly TestResource Role = TestResource.Of<Iam.Role>("machine");

    private static readonly TestResource Profile = TestResource.Of<Iam.InstanceProfile>("machine").Naming("role", Role);

    private static readonly TestResource Machine =
        TestResource.Of<Ec2.Instance>("server").Naming("iamInstanceProfile", Profile);

    private static TestResource Attached(string arn) =>
        TestResource.Of<Iam.RolePolicyAttachment>("attached", new() { ["policyArn"] = arn }).Naming("role", Role);

    private static TestResource Inline(PolicyValue policy) =>
        TestResource.Of<Iam.RolePolicy>("own", new() { ["policy"] = policy }).Naming("role", Role);
}
