using Alicerce.Infra.Permissions;
using Pulumi.Utilities;

namespace Alicerce.Infra.Tests;

public sealed class PolicyDocumentTests
{
    [Test]
    public async Task Writes_what_aws_reads()
    {
        var document = await WriteAsync(new Statement
        {
            Sid = "Read",
            Principal = Principal.Service("lambda.amazonaws.com"),
            Actions = ["s3:GetObject", "s3:GetObjectVersion"],
            Resources = Output.Create("arn:aws:s3:::files/*"),
            Conditions =
            [
                new Condition("StringEquals", "aws:SourceAccount", "123456789012"),
                new Condition("StringEquals", "aws:PrincipalTag/team", new[] { "a", "b" }),
                new Condition("Bool", "aws:SecureTransport", "true"),
            ],
        });

        Assert.That(document, Is.EqualTo(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow",
            "Principal":{"Service":"lambda.amazonaws.com"},
            "Action":["s3:GetObject","s3:GetObjectVersion"],"Resource":"arn:aws:s3:::files/*",
            "Condition":{"StringEquals":{"aws:SourceAccount":"123456789012","aws:PrincipalTag/team":["a","b"]},
            "Bool":{"aws:SecureTransport":"true"}}}]}
            """.ReplaceLineEndings("")));
    }

    [Test]
    public async Task A_denial_of_a_trust_policy_has_no_resource()
    {
        var document = await WriteAsync(new Statement
        {
            Sid = "No",
            IsDeny = true,
            Principal = Principal.Anyone(),
            Actions = ["sts:AssumeRole"],
        });

        Assert.That(document, Is.EqualTo(
            """
            {"Version":"2012-10-17","Statement":[{"Sid":"No","Effect":"Deny",
            "Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}
            """.ReplaceLineEndings("")));
    }

    [Test]
    public async Task A_document_is_unknown_while_a_part_of_it_is()
    {
        var isKnown = true;

        await Plan.OfAsync(() =>
        {
            var document = PolicyDocument.From(
            [
                new Statement
                {
                    Sid = "Read",
                    Actions = ["s3:GetObject"],
                    Resources = OutputUtilities.CreateUnknown(""),
                },
            ]);
            isKnown = OutputUtilities.GetIsKnownAsync(document).GetAwaiter().GetResult();
        });

        Assert.That(isKnown, Is.False);
    }

    private static async Task<string> WriteAsync(Statement statement)
    {
        var text = "";
        await Plan.OfAsync(() => PolicyDocument.From([statement]).Apply(document => text = document));
        return text;
    }
}
