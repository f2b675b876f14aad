using Alicerce.Engine.Check.Forms;

namespace Alicerce.Engine.Tests.Check;

public sealed class PolicyTextTests
{
    [TestCase("""{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "s3:Get*", "Resource": "*" } }""")]
    [TestCase("""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "NotAction": ["*"], "Resource": "*" }] }""")]
    public void Takes_policies(string text) => Assert.That(PolicyText.Problems(text), Is.Empty);

    [TestCase("""{ "Version": "2020-01-01" }""", "whose `Version` is none that IAM has. Write `2012-10-17`.")]
    [TestCase("""{ "Statements": [] }""", "whose `Statements` is no field of IAM. Use `Version`, `Id`, `Statement`.")]
    [TestCase(
        """{ "Statement": [{ "Effect": "allow", "Action": "GetObject", "Resource": "*" }] }""",
        "whose `Statement[0].Effect` must be `Allow` or `Deny`. Set it to one of them.",
        "whose `Statement[0].Action` has `GetObject`, which names no service. Write `service:Action`.")]
    [TestCase(
        """{ "Statement": [{ "Effect": "Allow", "Resource": "*" }] }""",
        "whose `Statement[0].Action` or `Statement[0].NotAction` must be given, and not both. Keep one of them.")]
    public void Names_mistakes_by_their_position(string text, params string[] problems) =>
        Assert.That(PolicyText.Problems(text), Is.EqualTo(problems));
}
