using Alicerce.Policies.Rules.Encryption;
using static Alicerce.Policies.Tests.TestKeys;
using static Alicerce.Policies.Tests.TestRoles;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class RolesMayDecryptWhatTheyReadTests : RuleTests<RolesMayDecryptWhatTheyRead>
{
    private const string KeyArn = "arn:aws:kms:us-east-1:123456789012:key/1234";

    private const string QueueArn = "arn:aws:sqs:us-east-1:123456789012:inbox";

    private static readonly TestResource Reader = Role("reader");

    private static readonly TestResource Data =
        TestResource.Of<S3.Bucket>("uploads", new() { ["bucket"] = "acme-uploads", ["arn"] = "arn:aws:s3:::acme-uploads" });

    public override IReadOnlyList<Example> Examples =>
    [
        Compliant(
            "A role that may read and decrypt",
            Of(Root), Data, Encryption(Of(Root)), Reader,
            Reader.May(Allow("s3:GetObject", "arn:aws:s3:::acme-uploads/*"), Allow("kms:Decrypt", KeyArn))),
        Compliant(
            "A policy that takes values from both",
            Of(Root), Data, Encryption(Of(Root)), Reader, Reader.MayUse(Data, Of(Root))),
        Compliant(
            "A key whose policy names the role",
            Of(Root, Names("reader")), Data, Encryption(Of()), Reader,
            Reader.May(Allow("s3:GetObject", "arn:aws:s3:::acme-uploads/*"))),
        Compliant(
            "A grant",
            Of(Root), Data, Encryption(Of()), Reader,
            Reader.May(Allow("s3:GetObject", "arn:aws:s3:::acme-uploads/*")),
            new TestResource("aws:kms/grant:Grant", "reader").Naming("keyId", Of()).Naming("granteePrincipal", Reader)),
        Compliant(
            "A role that only lists the bucket",
            Of(Root), Data, Encryption(Of()), Reader, Reader.May(Allow("s3:ListBucket", "arn:aws:s3:::acme-uploads"))),
        Violating(
            "A role that may read, and not decrypt",
            [
                Of(Root), Data, Encryption(Of()), Reader,
                Reader.May(Allow("s3:GetObject", "arn:aws:s3:::acme-uploads/*")),
            ],
            Lacks("uploads", "kms:Decrypt")),
        Violating(
            "A role that may send to an encrypted queue, and only decrypt",
            [
                Of(Root), Inbox, Reader,
                Reader.May(Allow("sqs:SendMessage", "arn:aws:sqs:*:*:inbox"), Allow("kms:Decrypt", KeyArn)),
            ],
            Lacks("inbox", "kms:GenerateDataKey")),
        Violating(
            "A role that may receive from one of two encrypted queues, by its ARN",
            [
                Of(Root), Inbox with { Name = "outbox", Properties = new() { ["arn"] = QueueArn + "-other" } },
                Inbox with { Properties = new() { ["arn"] = QueueArn } }, Reader,
                Reader.May(Allow("sqs:ReceiveMessage", QueueArn)),
            ],
            Lacks("inbox", "kms:Decrypt")),
        Violating(
            "A key that does not leave it to IAM",
            [
                Of(Names("admin", "kms:*")), Data, Encryption(Of()), Reader,
                Reader.May(Allow("s3:GetObject", "arn:aws:s3:::acme-uploads/*"), Allow("kms:Decrypt", KeyArn)),
            ],
            Lacks("uploads", "kms:Decrypt")),
        NotApplicable(
            "A stack without such data", Reader, "No key of the stack encrypts a bucket, queue, topic or secret of it."),
        Undecided(
            "A policy that takes no value from the key",
            "policy",
            Of(Root), Data, Encryption(Of()), Reader, Reader.MayUse(Data)),
    ];

    private static readonly TestResource Inbox =
        TestResource.Of<Sqs.Queue>("inbox", new() { ["name"] = "inbox" }).Naming("kmsMasterKeyId", Of());

    private static TestResource Of(params string[] statements)
    {
        var key = Key(statements);
        return key with { Properties = new(key.Properties) { ["arn"] = KeyArn } };
    }

    private static TestResource Encryption(TestResource key) =>
        TestResource.Of<S3.BucketServerSideEncryptionConfiguration>("uploads")
            .Naming("bucket", Data)
            .Naming("rules", key);

    private static string Names(string role, string action = "kms:Decrypt") =>
        $$"""
        {"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/{{role}}"},"Action":"{{action}}","Resource":"*"}
        """;

    private static string Lacks(string data, string action) =>
        $"This role may use {data}, which the key data encrypts, and may not call `{action}` with the key. Allow it in "
        + "a policy of the role.";
}
