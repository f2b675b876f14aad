using Alicerce.Engine.Check;
using Alicerce.Engine.Check.Documents;
using Alicerce.Engine.Tests.Harness;
using Alicerce.Schema;

namespace Alicerce.Engine.Tests.Check.Documents;

public sealed class DocumentCheckTests
{
    private static readonly ProviderSchema Schema = ProviderSchema.Load();

    [TestCase("{\n  \"Version\": 2012-10-17\n}", "line 2, column 18")]
    [TestCase("{ \"é\": x }", "line 1, column 8", Description = "columns count characters, not bytes")]
    [TestCase("", null)]
    [TestCase("{ \"Statement\": [", "line 1, column 17")]
    public void Says_where_JSON_breaks(string text, string? place) => Assert.That(
        Checked.Problems(Checked.RolePolicy, "policy", text),
        place is null
            ? Is.Empty
            : Is.EqualTo(new[]
            {
                $"`policy` does not hold valid JSON (see its {place}). Serialize an object instead of writing text.",
            }));

    [Test]
    public void Names_what_is_given_twice() => Assert.That(
        Checked.Problems(
            Checked.RolePolicy,
            "policy",
            """{ "Statement": [{ "Effect": "Allow", "Effect": "Deny", "Action": "*", "Resource": "*" }] }"""),
        Is.EqualTo(new[] { "`policy.Statement[0].Effect` is given 2 times. Keep one of them." }));

    [Test]
    public void Takes_documents_that_are_deeper_than_any_service_does()
    {
        var text = new string('[', 100_000);

        Assert.That(Checked.Problems(Checked.RolePolicy, "policy", text), Has.Exactly(1).Contains("does not hold valid JSON"));
    }

    [Test]
    public void Names_half_of_a_character() => Assert.That(
        Checked.Problems(Checked.RolePolicy, "policy", """{ "Id": "\ud800" }"""),
        Is.EqualTo(new[]
        {
            "`policy` has half of a character in one of its texts. Serialize an object instead of writing text.",
        }));

    [Test]
    public void Says_once_what_the_schema_and_the_document_see() => Assert.That(
        new ResourceCheck(Schema, Path.GetTempPath()).Problems(
            Checked.RolePolicy, "p", Checked.Map("""{ "role": "r", "policy": "{" }""")),
        Has.Length.EqualTo(1));

    [Test]
    public void Reads_documents_of_types_that_have_no_other_facts()
    {
        const string Type = "aws:sns/somethingNew:SomethingNew";
        var check = new ResourceCheck(Schema, Path.GetTempPath());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(check.Problems(Type, "p", Checked.Map("""{ "policy": "{" }""")), Is.Empty);
            Assert.That(
                check.Problems("aws:ecr/repositoryPolicy:RepositoryPolicy", "p", Checked.Map("""{ "policy": "{" }""")),
                Has.Length.EqualTo(1));
            Assert.That(check.UnknownTypes, Does.Contain("aws:ecr/repositoryPolicy:RepositoryPolicy").And.Contain(Type));
        }
    }

    [Test]
    public void Knows_properties_that_exist()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var type in DocumentTable.Types)
            {
                foreach (var property in DocumentTable.Of(type))
                {
                    Assert.That(
                        Schema.FindResource(type) is not { } resource || resource.Inputs.ContainsKey(property.Path.Split('.')[0]),
                        $"{type} {property.Path}");
                }
            }
        }
    }

    [Test]
    public async Task Shows_what_is_hostile_in_a_document_without_letting_it_out()
    {
        var result = await Previewing.RunAsync(program => program.RegisterAsync(
            Checked.RolePolicy,
            "p",
            """{ "role": "r", "policy": "{ \"Statement\": { \"Effect\": \"\\u001b[2J\", \"\\u001b]0;x\\u0007\": 1, \"Action\": \"*\", \"Resource\": \"*\" } }" }"""));

        var printed = Printed.Of(result);

        Assert.That(printed, Does.Contain("Effect").And.Not.Contain("\u001b[2J").And.Not.Contain("\u0007"));
    }
}
