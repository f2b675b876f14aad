using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SnsTopicRefusesPlainHttpTests : RuleTests<SnsTopicRefusesPlainHttp>
{
    private const string Missing =
        "No policy of this topic denies requests without TLS. Deny `sns:Publish` to everyone when "
        + "`aws:SecureTransport` is "
        + "false, in an `aws.sns.TopicPolicy`.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A denial beside the topic", Topic, Policy(Deny("sns:Publish"))),
        Compliant("A denial of every action, in the topic", Topic with { Properties = new() { ["policy"] = Text(Deny("sns:*")) } }),
        Violating("A topic without a policy", Topic, Missing),
        Violating(
            "A denial for one principal", [Topic, Policy(Deny("sns:*", """{"AWS":"123456789012"}"""))], Missing),
        Violating(
            "A denial with a second condition",
            [Topic, Policy(Deny("sns:*", "\"*\"", ""","StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}"""))],
            Missing),
        NotApplicable("A bucket, which has a rule of its own", Bucket),
        Undecided(
            "A policy that is not known yet", "policy", Topic, Policy("").Naming("policy", Topic)),
    ];

    private static TestResource Policy(string statement) =>
        new TestResource("aws:sns/topicPolicy:TopicPolicy", "orders") { Properties = new() { ["policy"] = Text(statement) } }
            .Naming("arn", Topic);

    private static string Text(string statement) => TestRoles.Document(statement);

    private static string Deny(string action, string principal = "\"*\"", string more = "") =>
        $$"""
        {"Effect":"Deny","Principal":{{principal}},"Action":"{{action}}","Resource":"*",
         "Condition":{"Bool":{"aws:SecureTransport":"false"} {{more}} } }
        """;
}
