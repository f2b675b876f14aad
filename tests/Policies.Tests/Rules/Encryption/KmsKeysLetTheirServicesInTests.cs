using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.Deliveries.TestDeliveries;
using static Alicerce.Policies.Tests.TestFunctions;
using static Alicerce.Policies.Tests.TestKeys;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class KmsKeysLetTheirServicesInTests : RuleTests<KmsKeysLetTheirServicesIn>
{
    private static readonly TestResource Plain = TestResource.Of<Kms.Key>("data");

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A topic for alarms, whose key lets them in",
            Key(Root, Service("cloudwatch.amazonaws.com")), Encrypted(Key()), Alarm("errors", Encrypted(Key()))),
        Compliant("A key with the policy that KMS makes, which no service uses", Plain),
        Compliant(
            "Logs, which the service of their region writes",
            Key(Root, Service("logs.us-east-1.amazonaws.com")), Logs(Key())),
        Compliant(
            "A policy beside the key",
            Plain, Logs(Plain),
            new TestResource("aws:kms/keyPolicy:KeyPolicy", "data")
            {
                Properties = new() { ["policy"] = TestRoles.Document(Root, Service("logs.amazonaws.com")) },
            }.Naming("keyId", Plain)),
        Compliant(
            "A key by its alias",
            Key(Root, Service("events.amazonaws.com")), Named(Key()), Nightly, ByAlias, EventTarget(ByAlias)),
        Compliant("A key of another stack", Topic with { Properties = new() { ["kmsMasterKeyId"] = "1234abcd" } }, Alarm("errors", Topic)),
        Compliant(
            "Machines with encrypted volumes, and the role of Auto Scaling by a condition",
            Key(Root, AutoScalingRole), Template(Key()), Machines(Template(Key()))),
        Violating(
            "A topic for alarms, whose key lets in nobody but the account",
            [Key(Root), Encrypted(Key()), Alarm("errors", Encrypted(Key()))],
            Closed("cloudwatch", "orders", "to send to it for the alarm errors")),
        Violating(
            "A topic for alarms, whose key lets in everyone of the account by a condition",
            [Key(Root, AutoScalingRole), Encrypted(Key()), Alarm("errors", Encrypted(Key()))],
            Closed("cloudwatch", "orders", "to send to it for the alarm errors")),
        Violating(
            "A key with the policy that KMS makes, for logs",
            [Plain, Logs(Plain)],
            Closed("logs", "app", "to write what is logged")),
        Violating(
            "A key of AWS, which no other service may use",
            [AwsKey, Alarm("errors", AwsKey)],
            "`kmsMasterKeyId` is \"alias/aws/sns\", a key of AWS that `cloudwatch.amazonaws.com` may not use to send "
            + "to "
            + "it for the alarm errors. Use a key of the account, and let the service in."),
        Violating(
            "Machines whose volumes have a key that Auto Scaling may not use",
            [Key(Root), Template(Key()), Machines(Template(Key()))],
            Closed("autoscaling", "web", "to launch machines of web")),
        Violating(
            "A key that nobody can change",
            Key(Service("logs.amazonaws.com")),
            "No statement of the policy of this key allows `kms:PutKeyPolicy` to a principal of the account: nobody "
            + "could change it again. Allow `kms:*` to the root of the account."),
        NotApplicable("A queue that nothing sends to", Queue),
        new Example(
            ExampleKind.Undecided,
            "A policy that is not known yet",
            [Bucket, Plain.Naming("policy", Bucket), Logs(Plain)])
        {
            Expected = ["policy", "policy"],
        },
    ];

    private const string AutoScalingRole =
        """
        {"Effect":"Allow","Principal":{"AWS":"*"},"Action":["kms:CreateGrant","kms:Decrypt","kms:GenerateDataKey*"],"Resource":"*",
         "Condition":{"ArnEquals":{"aws:PrincipalArn":
         "arn:aws:iam::123456789012:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling"}}}
        """;

    private static readonly TestResource AwsKey =
        Topic with { Properties = new() { ["kmsMasterKeyId"] = "alias/aws/sns" } };

    private static readonly TestResource ByAlias =
        TestResource.Of<Sqs.Queue>("inbox", new() { ["kmsMasterKeyId"] = "alias/data" });

    private static TestResource Named(TestResource key) =>
        TestResource.Of<Kms.Alias>("data", new() { ["name"] = "alias/data" }).Naming("targetKeyId", key);

    private static TestResource Encrypted(TestResource key) => Topic.Naming("kmsMasterKeyId", key);

    private static TestResource Logs(TestResource key) =>
        TestResource.Of<CloudWatch.LogGroup>("app").Naming("kmsKeyId", key);

    private static TestResource Template(TestResource key)
    {
        var named = TestResource.Of<Ec2.LaunchTemplate>("web").Naming("blockDeviceMappings", key);
        return named with
        {
            Properties = new()
            {
                ["blockDeviceMappings"] = PolicyValue.List(new PropertyBag
                {
                    ["ebs"] = new PropertyBag { ["kmsKeyId"] = PolicyValue.Unknown() },
                }),
            },
        };
    }

    private static TestResource Machines(TestResource template) =>
        TestResource.Of<AutoScaling.Group>("web").Naming("launchTemplate", template);

    private static string Closed(string service, string holder, string reason) =>
        $"No policy of this key lets `{service}.amazonaws.com` use it, and it encrypts {holder}: the service needs it "
        + $"{reason}. Add a statement that does.";
}
