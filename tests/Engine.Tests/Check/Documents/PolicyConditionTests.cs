namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class PolicyConditionTests
{
    [TestCase("""{ "StringEquals": { "aws:SourceAccount": "123456789012" }, "ArnLike": { "aws:SourceArn": "arn:aws:sns:*:*:t" } }""")]
    [TestCase("""{ "ForAllValues:StringLikeIfExists": { "aws:TagKeys": ["a*", "b"] } }""")]
    [TestCase("""{ "ForAnyValue:StringEquals": { "aws:CalledVia": ["athena.amazonaws.com"] } }""")]
    [TestCase("""{ "Bool": { "aws:SecureTransport": "false" }, "BoolIfExists": { "aws:MultiFactorAuthPresent": true } }""")]
    [TestCase("""{ "Null": { "aws:PrincipalTag/team": "true" } }""")]
    [TestCase("""{ "NumericLessThan": { "s3:max-keys": 10 }, "NumericGreaterThanEquals": { "aws:MultiFactorAuthAge": "3600" } }""")]
    [TestCase("""{ "DateGreaterThan": { "aws:CurrentTime": "2030-01-31T12:00:00Z" }, "DateLessThan": { "aws:EpochTime": 1893456000 } }""")]
    [TestCase("""{ "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "2001:db8::/32", "10.0.1.0/16"] } }""")]
    [TestCase("""{ "StringEquals": { "token.actions.githubusercontent.com:sub": "repo:a/b" } }""")]
    [TestCase("""{ "ArnEquals": { "aws:PrincipalArn": "${aws:PrincipalTag/role}" } }""")]
    [TestCase("""{ "StringEquals": { "aws:SomethingOfNextYear": "x" } }""")]
    public void Takes_conditions(string condition) => Assert.That(Problems(condition), Is.Empty);

    [TestCase("""{ "StringEqual": { "aws:username": "a" } }""", ".StringEqual` is no operator of IAM. Did you mean `StringEquals`?")]
    [TestCase(
        """{ "ForEachValue:StringEquals": { "aws:TagKeys": "a" } }""",
        "[\"ForEachValue:StringEquals\"]` is no operator of IAM. Use one such as `StringEquals`, `ArnLike`, `Bool`, " +
        "`NumericLessThan`, `DateGreaterThan` or `IpAddress`.")]
    [TestCase("""{ "NullIfExists": { "aws:username": "true" } }""", ".NullIfExists` cannot be: `Null` asks whether a key exists. " +
        "Write `Null`.")]
    [TestCase("""{ "StringEquals": { "aws:SourceAcount": "1" } }""", ".StringEquals[\"aws:SourceAcount\"]` is no key that requests " +
        "have. Did you mean `aws:SourceAccount`?")]
    [TestCase("""{ "ArnLike": { "SourceArn": "arn:aws:s3:::b" } }""", ".ArnLike.SourceArn` names no service, so no request has " +
        "such a key. Did you mean `aws:SourceArn`?")]
    [TestCase("""{ "Bool": { "aws:SecureTransport": "no" } }""", ".Bool[\"aws:SecureTransport\"]` is the string `no`, but must be " +
        "`true` or `false`. Write one of them.")]
    [TestCase("""{ "NumericEquals": { "s3:max-keys": "ten" } }""", ".NumericEquals[\"s3:max-keys\"]` is the string `ten`, but must " +
        "be a number. Write digits.")]
    [TestCase("""{ "DateLessThan": { "aws:CurrentTime": "tomorrow" } }""", ".DateLessThan[\"aws:CurrentTime\"]` is the string " +
        "`tomorrow`, but must be a point in time. Write it like `2030-01-31T12:00:00Z`, or as seconds since 1970.")]
    [TestCase("""{ "IpAddress": { "aws:SourceIp": ["10.0.0.300"] } }""", ".IpAddress[\"aws:SourceIp\"][0]` is the string " +
        "`10.0.0.300`, but must be an address or a CIDR block. Write it like `203.0.113.7` or `10.0.0.0/16`.")]
    [TestCase("""{ "ArnLike": { "aws:SourceArn": "topic" } }""", ".ArnLike[\"aws:SourceArn\"]` is the string `topic`, but must be an " +
        "ARN. Write it as `arn:partition:service:region:account:resource`, with `*` where it may be anything.")]
    [TestCase("""{ "StringEquals": { "aws:username": { "is": "a" } } }""", ".StringEquals[\"aws:username\"]` is an object, but must " +
        "be a string or a list of strings. Write it as one.")]
    [TestCase("""{ "StringEquals": "a" }""", ".StringEquals` is the string `a`, but an operator has an object of keys and values. " +
        "Write it like `{ \"aws:SourceArn\": … }`.")]
    [TestCase("[]", "` is a list, but a condition is an object of operators. Write it like `{ \"StringEquals\": { … } }`.")]
    public void Names_conditions_that_are_none(string condition, string problem) => Assert.That(
        Problems(condition), Is.EqualTo(new[] { "`policy.Statement[0].Condition" + problem }));

    private static string[] Problems(string condition) => Checked.Problems(
        Checked.RolePolicy,
        "policy",
        Checked.Policy($$"""{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {{condition}} }"""));
}
