using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.TestFunctions;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SqsQueueRefusesPlainHttpTests : RuleTests<SqsQueueRefusesPlainHttp>
{
    private const string Missing =
        "No policy of this queue denies requests without TLS. Deny `sqs:SendMessage` to everyone when "
        + "`aws:SecureTransport` is "
        + "false, in an `aws.sqs.QueuePolicy`.";

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A denial beside the queue", Queue, Policy(Deny("sqs:SendMessage"))),
        Compliant("A denial of every action, in the queue", Queue with { Properties = new() { ["policy"] = Text(Deny("sqs:*")) } }),
        Violating("A queue without a policy", Queue, Missing),
        Violating(
            "A denial for one principal", [Queue, Policy(Deny("sqs:*", """{"AWS":"123456789012"}"""))], Missing),
        Violating(
            "A denial with a second condition",
            [Queue, Policy(Deny("sqs:*", "\"*\"", ""","StringEquals":{"aws:PrincipalOrgID":"o-a1b2c3d4e5"}"""))],
            Missing),
        NotApplicable("A bucket, which has a rule of its own", Bucket),
        Undecided(
            "A policy that is not known yet", "policy", Queue, Policy("").Naming("policy", Queue)),
    ];

    private static TestResource Policy(string statement) =>
        new TestResource("aws:sqs/queuePolicy:QueuePolicy", "failures") { Properties = new() { ["policy"] = Text(statement) } }
            .Naming("queueUrl", Queue);

    private static string Text(string statement) => TestRoles.Document(statement);

    private static string Deny(string action, string principal = "\"*\"", string more = "") =>
        $$"""
        {"Effect":"Deny","Principal":{{principal}},"Action":"{{action}}","Resource":"*",
         "Condition":{"Bool":{"aws:SecureTransport":"false"} {{more}} } }
        """;
}
