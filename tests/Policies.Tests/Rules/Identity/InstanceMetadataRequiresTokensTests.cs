using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class InstanceMetadataRequiresTokensTests : RuleTests<InstanceMetadataRequiresTokens>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A launch template that demands tokens", Template(Options("httpTokens", "required"))),
        Compliant("A template whose machines have no metadata service", Template(Options("httpEndpoint", "disabled"))),
        Compliant(
            "An instance that demands tokens",
            TestResource.Of<Ec2.Instance>("server", Options("httpTokens", "required"))),
        Compliant(
            "Tokens, with an endpoint that is not known yet",
            Template(new()
            {
                ["metadataOptions"] = new PropertyBag
                {
                    ["httpTokens"] = "required",
                    ["httpEndpoint"] = PolicyValue.Unknown(),
                },
            })),
        Violating(
            "A launch template that leaves it to the image",
            Template([]),
            "`metadataOptions.httpTokens` is not set. Set it to \"required\"."),
        Violating(
            "An instance that takes requests without a token",
            TestResource.Of<Ec2.Instance>("server", Options("httpTokens", "optional")),
            "`metadataOptions.httpTokens` is \"optional\". Set it to \"required\"."),
        Violating(
            "An older launch configuration",
            new TestResource("aws:ec2/launchConfiguration:LaunchConfiguration", "web"),
            "`metadataOptions.httpTokens` is not set. Set it to \"required\"."),
        NotApplicable(
            "An instance from a launch template",
            TestResource.Of<Ec2.Instance>("server", new() { ["launchTemplate"] = new PropertyBag { ["id"] = "lt-1" } }),
            "An instance without metadata options has those of its launch template."),
        NotApplicable("Another type", TestResource.Of<Ebs.Volume>("data")),
        Undecided(
            "A setting that is not known yet",
            "metadataOptions.httpTokens",
            Template(Options("httpTokens", PolicyValue.Unknown()))),
    ];

    private static TestResource Template(PropertyBag properties) => TestResource.Of<Ec2.LaunchTemplate>(
        "web", properties);

    private static PropertyBag Options(string name, PolicyValue value) =>
        new() { ["metadataOptions"] = new PropertyBag { [name] = value } };
}
