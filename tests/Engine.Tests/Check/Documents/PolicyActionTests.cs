using Alicerce.Engine.Check.Documents.Policies;

namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class PolicyActionTests
{
    [TestCase("*")]
    [TestCase("*:*")]
    [TestCase("s3:GetObject")]
    [TestCase("S3:getobject")]
    [TestCase("s3:*Object?*")]
    [TestCase("kms:ReEncrypt*")]
    [TestCase("ec2:AnythingAtAll", Description = "the actions of this service are not known")]
    public void Takes_actions(string action) => Assert.That(Problems(action), Is.Empty);

    [TestCase("s3:GetObjects", "which is no action of `s3`. Did you mean `s3:GetObject`?")]
    [TestCase("s3:Gte*", "which stands for no action of `s3`.")]
    [TestCase("dynamo:PutItem", "but AWS has no service `dynamo`. Did you mean `dynamodb`?")]
    [TestCase("madeup:Do", "but AWS has no service `madeup`. Look it up; if AWS has it since ")]
    [TestCase("s?:GetObject", "but a service is named in full. Write its prefix without `*` and `?`.")]
    [TestCase("s3:Get:Object", "which names no service. Write `service:Action`.")]
    [TestCase("s3:", "which names no service. Write `service:Action`.")]
    public void Names_actions_that_are_none(string action, string problem)
    {
        var problems = Problems(action);

        Assert.That(problems, Has.Length.EqualTo(1));
        Assert.That(problems[0], Does.StartWith($"`policy.Statement[0].Action` is the string `{action}`, {problem}"));
    }

    [Test]
    public void Knows_the_actions_of_services_that_it_knows() => Assert.That(ActionBook.Covered, Is.SubsetOf(ActionBook.Services));

    [Test]
    public void Knows_the_actions_of_these_services() => Assert.That(ActionBook.Covered, Is.EqualTo(new[]
    {
        "backup", "cloudwatch", "dynamodb", "ecr", "events", "iam", "kms", "lambda", "logs", "s3", "scheduler",
        "secretsmanager", "sns", "sqs", "ssm", "states", "sts", "xray",
    }));

    [Test]
    public void Has_every_action_once_and_in_order()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(ActionBook.AsOf, Does.Match("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$"));
            foreach (var service in ActionBook.Covered)
            {
                var actions = ActionBook.ActionsOf(service)!;
                Assert.That(actions, Is.Unique.And.Ordered.Using((IComparer<string>)StringComparer.Ordinal), service);
                Assert.That(actions, Has.All.Match("^[A-Z][A-Za-z0-9]+$"), service);
            }
        }
    }

    private static string[] Problems(string action) => Checked.Problems(
        Checked.RolePolicy,
        "policy",
        Checked.Policy($$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": "*" }"""));
}
