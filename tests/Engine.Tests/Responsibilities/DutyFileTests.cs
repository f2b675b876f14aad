using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Responsibilities;
using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests.Responsibilities;

public sealed class DutyFileTests
{
    [Test]
    public void Reads_the_duties_of_a_pack()
    {
        using var pack = new TemporaryProject();
        pack.Write(DutyFile.FileName, """
            {
              "services": [
                {
                  "service": "S3",
                  "kind": "abstract-service",
                  "aws": "Copies objects.",
                  "types": ["aws:s3/"],
                  "duties": [
                    { "id": "s3-tls", "text": "Refuse HTTP.", "rules": ["tls"], "rulesOnOwnResources": ["backup"] }
                  ]
                }
              ]
            }
            """);

        var service = DutyFile.Read(pack.Directory).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (service.Service, service.Kind, service.Aws), Is.EqualTo(("S3", "abstract-service", "Copies objects.")));
            Assert.That(service.Has("aws:s3/bucket:Bucket"), Is.True);
            Assert.That(service.Has("aws:sqs/queue:Queue"), Is.False);
            Assert.That(service.Duties.Single().AllRules, Is.EqualTo(new[] { "tls", "backup" }));
        }
    }

    [Test]
    public void Finds_none_without_a_file()
    {
        using var pack = new TemporaryProject();

        Assert.That(DutyFile.Read(pack.Directory), Is.Empty);
    }

    [TestCase("{}", "`services` is missing.")]
    [TestCase("""{ "services": 3 }""", "`services` is no list.")]
    [TestCase("""{ "services": [{}] }""", "`service` is missing.")]
    [TestCase("""{ "services": [{ "service": 1 }] }""", "`service` is no text.")]
    [TestCase(
        """{ "services": [{ "service": "S3", "kind": "k", "aws": "A.", "types": [1], "duties": [] }] }""",
        "`types` has an element that is no text: 1.")]
    public void Refuses_a_file_of_another_form(string json, string problem)
    {
        using var pack = new TemporaryProject();
        var path = pack.Write(DutyFile.FileName, json);

        Assert.That(
            () => DutyFile.Read(pack.Directory),
            Throws.InstanceOf<UserErrorException>().With.Message.EqualTo($"`{path}` cannot be read: {problem}"));
    }

    [Test]
    public void Refuses_what_is_not_json()
    {
        using var pack = new TemporaryProject();
        var path = pack.Write(DutyFile.FileName, "services:");

        Assert.That(
            () => DutyFile.Read(pack.Directory),
            Throws.InstanceOf<UserErrorException>().With.Message.StartsWith($"`{path}` cannot be read: "));
    }
}
