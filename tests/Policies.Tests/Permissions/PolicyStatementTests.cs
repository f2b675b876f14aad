using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Tests.Permissions;

public sealed class PolicyStatementTests
{
    [TestCase("""{"Effect":"Allow","Principal":"*"}""", ExpectedResult = true)]
    [TestCase("""{"Effect":"Allow","Principal":{"AWS":["111122223333","*"]}}""", ExpectedResult = true)]
    [TestCase("""{"Effect":"Allow","NotPrincipal":{"AWS":"111122223333"}}""", ExpectedResult = true)]
    [TestCase("""{"Effect":"Allow","Principal":{"AWS":"111122223333"}}""", ExpectedResult = false)]
    [TestCase("""{"Effect":"Allow","Principal":{"Service":"*"}}""", ExpectedResult = false)]
    [TestCase("""{"Effect":"Deny","Principal":"*"}""", ExpectedResult = false)]
    public bool Everyone_is_a_star_of_accounts(string statement) => Read(statement).IsOpenToEveryone;

    [TestCase("""{"StringEquals":{"aws:SourceVpce":"vpce-0a1b2c3d"}}""", ExpectedResult = false)]
    [TestCase("""{"StringEquals":{"aws:PrincipalOrgID":["o-abcdefghij"]}}""", ExpectedResult = false)]
    [TestCase("""{"ArnLike":{"aws:SourceArn":"arn:aws:cloudfront::111122223333:distribution/*"}}""", ExpectedResult = false)]
    [TestCase("""{"ArnLike":{"AWS:SourceArn":"arn:aws:s3:::uploads"}}""", ExpectedResult = false)]
    [TestCase("""{"ArnLike":{"aws:SourceArn":"arn:aws:s3:*:*:uploads"}}""", ExpectedResult = false)]
    [TestCase("""{"ArnLike":{"aws:SourceArn":"arn:aws:s3:*:*:*"}}""", ExpectedResult = true)]
    [TestCase("""{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}""", ExpectedResult = false)]
    [TestCase("""{"Bool":{"aws:PrincipalIsAWSService":"true"}}""", ExpectedResult = false)]
    [TestCase("""{"IpAddress":{"aws:SourceIp":["203.0.113.0/24","0.0.0.0/0"]}}""", ExpectedResult = true)]
    [TestCase("""{"IpAddress":{"aws:SourceIp":"::/0"}}""", ExpectedResult = true)]
    [TestCase("""{"StringLike":{"aws:PrincipalOrgID":"*"}}""", ExpectedResult = true)]
    [TestCase("""{"StringLike":{"aws:PrincipalOrgID":"o-*"}}""", ExpectedResult = true)]
    [TestCase("""{"ArnLike":{"aws:SourceArn":"arn:aws:s3:::*"}}""", ExpectedResult = true)]
    [TestCase("""{"StringEqualsIfExists":{"aws:SourceVpce":"vpce-0a1b2c3d"}}""", ExpectedResult = true)]
    [TestCase("""{"StringLike":{"aws:Referer":"https://example.com/*"}}""", ExpectedResult = true)]
    [TestCase("""{"StringEquals":{"aws:UserAgent":"secret"}}""", ExpectedResult = true)]
    [TestCase("""{"Bool":{"aws:SecureTransport":"true"}}""", ExpectedResult = true)]
    public bool Only_conditions_on_the_caller_narrow_what_everyone_may_do(string condition) =>
        Read($$"""{"Effect":"Allow","Principal":"*","Condition":{{condition}}}""").IsOpenToEveryone;

    [TestCase("""{"Action":"s3:Get*"}""", ExpectedResult = true)]
    [TestCase("""{"Action":["s3:PutObject","S3:GETOBJECT"]}""", ExpectedResult = true)]
    [TestCase("""{"Action":"*"}""", ExpectedResult = true)]
    [TestCase("""{"NotAction":"s3:Put*"}""", ExpectedResult = true)]
    [TestCase("""{"NotAction":"s3:*"}""", ExpectedResult = false)]
    [TestCase("""{"Action":"s3:GetObjectAcl"}""", ExpectedResult = false)]
    public bool Actions_match_with_wildcards(string statement) => Read(statement).Includes("s3:GetObject");

    [TestCase("""{"Resource":"arn:aws:s3:::uploads/*"}""", ExpectedResult = true)]
    [TestCase("""{"Resource":["arn:aws:s3:::other","*"]}""", ExpectedResult = true)]
    [TestCase("""{"Resource":"arn:aws:s3:::uploads"}""", ExpectedResult = false)]
    [TestCase("""{"NotResource":"arn:aws:s3:::uploads/public/*"}""", ExpectedResult = true)]
    public bool Resources_match_with_wildcards(string statement) => Read(statement).IsAbout("arn:aws:s3:::uploads/a.txt");

    [TestCase("arn:aws:iam::111122223333:role/reader", ExpectedResult = "111122223333")]
    [TestCase("111122223333", ExpectedResult = "111122223333")]
    [TestCase("AROAEXAMPLE", ExpectedResult = null)]
    public string? Principals_have_accounts(string name) => new PolicyPrincipal("AWS", name).Account;

    [Test]
    public void A_statement_is_called_by_its_sid_or_its_place()
    {
        var document = PolicyDocument.Of("""{"Statement":[{"Sid":"Read"},{"Effect":"Allow"}]}""");

        Assert.That(
            document.Statements.Select(statement => statement.Name),
            Is.EqualTo(new[] { "the statement `Read`", "`Statement[1]`" }));
    }

    [TestCase("not JSON")]
    [TestCase("[]")]
    [TestCase("")]
    public void What_is_no_document_has_no_statements(string text) =>
        Assert.That(PolicyDocument.Of(text).Statements, Is.Empty);

    [Test]
    public void A_document_may_be_an_object_with_parts_that_are_not_known_yet()
    {
        var document = PolicyDocument.Of(new PropertyBag
        {
            ["Statement"] = PolicyValue.List(new PropertyBag
            {
                ["Effect"] = "Allow",
                ["Resource"] = PolicyValue.Unknown(),
            }),
        });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(document.Statements[0].IsAllow);
            Assert.That(() => document.Statements[0].Resources, Throws.TypeOf<UnknownValueException>());
            Assert.That(() => PolicyDocument.Of(PolicyValue.Unknown()), Throws.TypeOf<UnknownValueException>());
        }
    }

    private static PolicyStatement Read(string statement) =>
        PolicyDocument.Of($$"""{"Version":"2012-10-17","Statement":{{statement}}}""").Statements.Single();
}
