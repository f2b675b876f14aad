using Alicerce.Protocol;

namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class PolicyDocumentTests
{
    private const string Allow = "\"Effect\": \"Allow\"";

    [TestCase("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" } }""")]
    [TestCase("""{ "Version": "2008-10-17", "Id": "x", "Statement": [{ "Effect": "Deny", "NotAction": ["*"], "NotResource": "*" }] }""")]
    [TestCase("""{ "Statement": [{ "Sid": "One", "Effect": "Allow", "Action": ["SQS:sendmessage", "ec2:Describe*"], "Resource": ["*"] }] }""")]
    [TestCase("""{ "statement": [{ "effect": "Allow", "action": "s3:GetObject", "resource": "arn:aws:s3:::b/${aws:username}/*" }] }""")]
    [TestCase("""{ "Statement": [{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:*:iam::*:role/app-*" }] }""")]
    public void Takes_policies_for_whoever_they_are_attached_to(string text) =>
        Assert.That(Checked.Problems(Checked.RolePolicy, "policy", text), Is.Empty);

    [TestCase("\"AWS\": \"arn:aws:iam::123456789012:root\"", "sts:AssumeRole")]
    [TestCase("\"AWS\": [\"123456789012\", \"arn:aws:sts::123456789012:assumed-role/a/b\", \"AROAEXAMPLEEXAMPLEID\"]", "sts:AssumeRole")]
    [TestCase("\"Service\": [\"lambda.amazonaws.com\", \"states.sa-east-1.amazonaws.com\"]", "sts:AssumeRole")]
    [TestCase("\"Service\": \"delivery.logs.amazonaws.com\"", "sts:AssumeRole")]
    [TestCase("\"Service\": \"vpc-flow-logs.amazonaws.com\"", "sts:AssumeRole")]
    [TestCase("\"Federated\": \"cognito-identity.amazonaws.com\"", "sts:AssumeRoleWithWebIdentity")]
    [TestCase("\"Federated\": \"arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com\"", "sts:AssumeRoleWithWebIdentity")]
    public void Takes_policies_of_trust(string principal, string action) => Assert.That(
        Checked.Problems(Checked.Role, "assumeRolePolicy", Checked.Policy(
            $$"""{ {{Allow}}, "Principal": { {{principal}} }, "Action": ["{{action}}", "sts:TagSession"] }""")),
        Is.Empty);

    [TestCase(
        "aws:s3/bucketPolicy:BucketPolicy",
        """{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": ["arn:aws:s3:::data", "arn:aws:s3:::data/*"] }""",
        """{ "bucket": "data" }""")]
    [TestCase("aws:s3/bucketPolicy:BucketPolicy", """{ "Sid": "with spaces", "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::data*/x" }""", """{ "bucket": "data" }""")]
    [TestCase("aws:sqs/queuePolicy:QueuePolicy", """{ "Effect": "Allow", "Principal": { "Service": "sns.amazonaws.com" }, "Action": "sqs:SendMessage", "Resource": "*" }""", "{}")]
    [TestCase("aws:kms/key:Key", """{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "kms:*", "Resource": "*" }""", "{}")]
    [TestCase("aws:ecr/repositoryPolicy:RepositoryPolicy", """{ "Effect": "Allow", "Principal": "*", "Action": "ecr:BatchGetImage" }""", "{}")]
    [TestCase("aws:backup/vaultPolicy:VaultPolicy", """{ "Effect": "Deny", "Principal": "*", "Action": "backup:DeleteRecoveryPoint", "Resource": "*" }""", "{}")]
    public void Takes_policies_of_resources(string type, string statement, string others) =>
        Assert.That(Checked.Problems(type, "policy", Checked.Policy(statement), others), Is.Empty);

    [TestCase(
        """{ "Version": "2020-01-01", "Statements": [] }""",
        "`policy.Statements` is no field of IAM. Did you mean `Statement`?",
        "`policy.Version` is the string `2020-01-01`, which is none that IAM has. Write `2012-10-17`.",
        "`policy.Statement` is missing. Write a list with one statement at least.")]
    [TestCase("[]", "`policy` is a list, but a policy is an object. Give it `Version` and `Statement`.")]
    [TestCase(
        """{ "Statement": ["all"] }""",
        "`policy.Statement[0]` is the string `all`, but a statement is an object. Write one.")]
    [TestCase(
        """{ "Statement": [{ "Effect": "allow", "Action": "GetObject", "Resource": "*", "Comment": "x" }] }""",
        "`policy.Statement[0].Comment` is no field of IAM. Use `Sid`, `Effect`, `Principal`, `NotPrincipal`, `Action`, " +
        "`NotAction`, `Resource`, `NotResource`, `Condition`.",
        "`policy.Statement[0].Effect` is the string `allow`, but must be `Allow` or `Deny`. Set it to one of them.",
        "`policy.Statement[0].Action` is the string `GetObject`, which names no service. Write `service:Action`.")]
    [TestCase(
        """{ "Statement": [{ "Action": "s3:*", "NotAction": "s3:*" }] }""",
        "`policy.Statement[0].Effect` is missing. Write `Allow` or `Deny`.",
        "`policy.Statement[0].Action` and `policy.Statement[0].NotAction` are given together. Keep one of them.",
        "`policy.Statement[0].Resource` is missing. An inline policy of a role needs `Resource` or `NotResource` in every " +
        "statement.")]
    [TestCase(
        """{ "Statement": [{ "Effect": "Allow", "Action": [], "Resource": [7] }] }""",
        "`policy.Statement[0].Action` is an empty list. Name one at least, or take the statement out.",
        "`policy.Statement[0].Resource[0]` is the number `7`, but must be a string or a list of strings. Write it as one.")]
    [TestCase(
        """{ "Statement": [{ "Sid": "read-all", "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" }] }""",
        "`policy.Statement[0].Sid` is the string `read-all`, but IAM takes letters and digits only. Write it without " +
        "anything else.")]
    [TestCase(
        """
        { "Statement": [{ "Sid": "A", "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" },
          { "Sid": "A", "Effect": "Allow", "Action": "s3:Put*", "Resource": "*" }] }
        """,
        "`policy.Statement[1].Sid` is the string `A`, which `policy.Statement[0].Sid` is already. Give every statement a Sid " +
        "of its own.")]
    [TestCase(
        """{ "Statement": [{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "*", "Principal": "*" }] }""",
        "`policy.Statement[0].Principal` is given, but an inline policy of a role has no `Principal`: it is about whoever it " +
        "is attached to. Take it out.")]
    [TestCase(
        """{ "Statement": [{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "data" }] }""",
        "`policy.Statement[0].Resource` is the string `data`, but must be an ARN or `*`. Write it as " +
        "`arn:partition:service:region:account:resource`.")]
    [TestCase(
        """{ "Statement": [{ "Effect": "Allow", "Action": "s3:Get*", "Resource": ["arn:aws:sqs:us-east-1:1234:q"] }] }""",
        "`policy.Statement[0].Resource[0]` is the string `arn:aws:sqs:us-east-1:1234:q`, but `1234` is not an account. Write " +
        "the 12 digits of its id.")]
    [TestCase(
        """{ "Statement": [{ "Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s*:::data" }] }""",
        "`policy.Statement[0].Resource` is the string `arn:aws:s*:::data`, but IAM wants the service in full. Name it between " +
        "the second and the third colon.")]
    public void Names_mistakes_by_their_path(string text, params string[] problems) =>
        Assert.That(Checked.Problems(Checked.RolePolicy, "policy", text), Is.EqualTo(problems));

    [TestCase(
        """{ "Effect": "Allow", "Principal": { "Service": "lambda.amazonaws.com" }, "Action": "sts:AssumeRole", "Resource": "*" }""",
        "`assumeRolePolicy.Statement[0].Resource` is given, but a trust policy has no `Resource`: it is about the role it " +
        "belongs to. Take it out.")]
    [TestCase(
        """{ "Effect": "Allow", "Action": "sts:AssumeRole" }""",
        "`assumeRolePolicy.Statement[0].Principal` is missing. A trust policy needs `Principal` or `NotPrincipal` in every " +
        "statement.")]
    [TestCase(
        """{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject" }""",
        "`assumeRolePolicy.Statement[0].Action` is the string `s3:GetObject`, but a trust policy is about actions of `sts` " +
        "alone. Write `sts:AssumeRole` or one of its like.")]
    public void Knows_what_trust_is_about(string statement, string problem) => Assert.That(
        Checked.Problems(Checked.Role, "assumeRolePolicy", Checked.Policy(statement)), Is.EqualTo(new[] { problem }));

    [TestCase(
        "aws:s3/bucketPolicy:BucketPolicy",
        """{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::other/*" }""",
        "`policy.Statement[0].Resource` is the string `arn:aws:s3:::other/*`, but the policy is that of the bucket `data`. " +
        "Write `arn:aws:s3:::data`, or `/*` behind it.")]
    [TestCase(
        "aws:s3/bucketPolicy:BucketPolicy",
        """{ "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "arn:aws:s3:::data" }""",
        "`policy.Statement[0].Action` is the string `sqs:SendMessage`, but a bucket policy is about actions of `s3` alone. " +
        "Name an action of `s3`.")]
    [TestCase(
        "aws:s3/bucketPolicy:BucketPolicy",
        """{ "Effect": "Allow", "Principal": "*", "Action": "s3:*" }""",
        "`policy.Statement[0].Resource` is missing. A bucket policy needs `Resource` or `NotResource` in every statement.")]
    [TestCase(
        "aws:sns/topicPolicy:TopicPolicy",
        """{ "Effect": "Allow", "Principal": "*", "Action": "sns:Publish", "Resource": "arn:aws:sqs:us-east-1:123456789012:q" }""",
        "`policy.Statement[0].Resource` is the string `arn:aws:sqs:us-east-1:123456789012:q`, but a topic policy is about " +
        "resources of `sns` alone. Name one of them.")]
    [TestCase(
        "aws:ecr/repositoryPolicy:RepositoryPolicy",
        """{ "Effect": "Allow", "Principal": "*", "Action": "ecr:BatchGetImage", "Resource": "*" }""",
        "`policy.Statement[0].Resource` is given, but a repository policy has no `Resource`: it is about what it is attached " +
        "to. Take it out.")]
    public void Knows_what_a_service_lets_its_policies_name(string type, string statement, string problem) => Assert.That(
        Checked.Problems(type, "policy", Checked.Policy(statement), """{ "bucket": "data" }"""),
        Is.EqualTo(new[] { problem }));

    [Test]
    public void Judges_what_is_known_and_nothing_else()
    {
        var known = Checked.Policy(
            $$"""{ "Effect": "Allow", "Action": ["{{Checked.Unknown}}", "s3:GetObjekt"], "Resource": "{{Checked.Unknown}}/*" }""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Checked.Problems(Checked.RolePolicy, "policy", known), Is.EqualTo(new[]
            {
                "`policy.Statement[0].Action[1]` is the string `s3:GetObjekt`, which is no action of `s3`. Did you mean " +
                "`s3:GetObject`?",
            }));
            Assert.That(Checked.Problems(Checked.RolePolicy, "policy", Checked.Unknown), Is.Empty);
            Assert.That(Checked.Problems(Checked.RolePolicy, "policy", $"{{ {Checked.Unknown} }}"), Is.Empty);
            Assert.That(
                Checked.Problems(
                    "aws:s3/bucketPolicy:BucketPolicy",
                    "policy",
                    Checked.Policy("""{ "Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::a" }"""),
                    $$"""{ "bucket": "{{Checked.Unknown}}" }"""),
                Is.Empty);
        }
    }

    [Test]
    public void Judges_objects_with_unknown_and_secret_parts()
    {
        var statement = new PropertyValue.Map(new Dictionary<string, PropertyValue>
        {
            ["Effect"] = new PropertyValue.Secret(new PropertyValue.String("hidden")),
            ["Action"] = new PropertyValue.String("s3:GetObjekt"),
            ["Resource"] = new PropertyValue.Unknown(),
        });
        var policy = new PropertyValue.Map(new Dictionary<string, PropertyValue>
        {
            ["Statement"] = new PropertyValue.List(statement),
        });

        var problems = Checked.Problems(Checked.RolePolicy, Checked.Map("{}").With("policy", policy));

        Assert.That(problems, Is.EqualTo(new[]
        {
            "`policy.Statement[0].Action` is the string `s3:GetObjekt`, which is no action of `s3`. Did you mean `s3:GetObject`?",
        }));
    }

    [Test]
    public void Tells_nothing_of_a_secret()
    {
        var policy = new PropertyValue.Secret(new PropertyValue.String("""{ "Statement": "hidden" }"""));

        Assert.That(
            Checked.Problems(Checked.RolePolicy, Checked.Map("{}").With("policy", policy)),
            Is.EqualTo(new[]
            {
                "`policy` is a secret with a value that AWS does not take there. Look up what the property can be.",
            }));
    }

    [TestCase(Checked.RolePolicy, "policy", 10240, "characters without white space where an inline policy of a role")]
    [TestCase("aws:iam/policy:Policy", "policy", 6144, "characters without white space where a managed policy")]
    [TestCase("aws:iam/userPolicy:UserPolicy", "policy", 2048, "characters without white space where an inline policy of a user")]
    [TestCase("aws:iam/groupPolicy:GroupPolicy", "policy", 5120, "characters without white space where an inline policy of a group")]
    [TestCase("aws:kms/key:Key", "policy", 32768, "bytes where a key policy")]
    [TestCase("aws:s3/bucketPolicy:BucketPolicy", "policy", 20480, "bytes where a bucket policy")]
    [TestCase("aws:sqs/queuePolicy:QueuePolicy", "policy", 8192, "bytes where a queue policy")]
    [TestCase("aws:sns/topicPolicy:TopicPolicy", "policy", 30720, "bytes where a topic policy")]
    public void Knows_how_large_a_policy_can_be(string type, string property, int most, string what)
    {
        const string Start = """{"Id":""";
        var fits = Start + '"' + new string('x', most - Start.Length - 3) + "\"}";
        var large = fits.Replace("x\"", "xx\"", StringComparison.Ordinal);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Checked.Problems(type, property, fits), Has.None.Contains(" can have "));
            Assert.That(
                Checked.Problems(type, property, large), Has.Exactly(1).StartsWith($"`policy` has {most + 1} {what} can have {most}. "));
            Assert.That(
                Checked.Problems(type, property, fits + "  ").Any(problem => problem.Contains(" can have ", StringComparison.Ordinal)),
                Is.EqualTo(what.StartsWith("bytes", StringComparison.Ordinal)));
        }
    }

    [Test]
    public void Counts_the_statements_of_a_queue()
    {
        const string Statement = """{ "Effect": "Allow", "Principal": "*", "Action": "sqs:SendMessage", "Resource": "*" }""";
        var many = Checked.Policy(string.Join(", ", Enumerable.Repeat(Statement, 21)));

        Assert.That(Checked.Problems("aws:sqs/queue:Queue", "policy", many), Is.EqualTo(new[]
        {
            "`policy.Statement` has 21 statements where a queue policy can have 20. Merge some of them.",
        }));
    }

    [Test]
    public void Names_characters_that_IAM_does_not_take() => Assert.That(
        Checked.Problems(Checked.RolePolicy, "policy", """{ "Id": "a—b", "Statement": { "Effect": "Allow", "Action": "*", "Resource": "*" } }"""),
        Is.EqualTo(new[]
        {
            "`policy` has the character U+2014, and IAM takes none above U+00FF. Write it without.",
        }));
}
