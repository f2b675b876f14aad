using Alicerce.Ingest.Logging;

namespace Alicerce.Ingest.Tests;

public sealed class IngestOptionsTests
{
    [Test]
    public void Needs_nothing_but_the_table()
    {
        var options = Read(("TABLE_NAME", "files-dev"));

        Assert.That(options, Is.EqualTo(new IngestOptions
        {
            TableName = "files-dev",
            MaximumObjectBytes = 5_368_709_120,
            MinimumLogLevel = LogLevel.Information,
        }));
    }

    [Test]
    public void Reads_every_variable()
    {
        var options = Read(("TABLE_NAME", "files"), ("MAX_OBJECT_BYTES", "1000"), ("LOG_LEVEL", "warning"));

        Assert.That((options.MaximumObjectBytes, options.MinimumLogLevel), Is.EqualTo((1000L, LogLevel.Warning)));
    }

    [Test]
    public void Lists_all_mistakes_at_once()
    {
        var exception = Assert.Throws<InvalidOptionsException>(
            () => Read(("MAX_OBJECT_BYTES", "-1"), ("LOG_LEVEL", "2")));

        Assert.That(exception.Message, Is.EqualTo(
            """
            The function's environment has 3 mistakes:
            1. `TABLE_NAME` is not set. Set it to the name of the DynamoDB table of files.
            2. `MAX_OBJECT_BYTES` is "-1", which is not a positive whole number. Set it to a number of bytes, or remove it for 5368709120.
            3. `LOG_LEVEL` is "2". Set it to one of Debug, Information, Warning, Error.
            """));
    }

    [TestCase("ab")]
    [TestCase("my table")]
    [TestCase("files\n")]
    public void Refuses_a_name_that_no_table_can_have(string name)
    {
        var exception = Assert.Throws<InvalidOptionsException>(() => Read(("TABLE_NAME", name)));

        Assert.That(exception.Message, Does.Contain("which is not the name of a DynamoDB table"));
    }

    [TestCase("0")]
    [TestCase("1e9")]
    [TestCase("5 GB")]
    [TestCase("99999999999999999999")]
    public void Refuses_a_limit_that_is_no_number_of_bytes(string limit) =>
        Assert.That(
            () => Read(("TABLE_NAME", "files"), ("MAX_OBJECT_BYTES", limit)), Throws.TypeOf<InvalidOptionsException>());

    private static IngestOptions Read(params (string Name, string Value)[] variables) =>
        IngestOptions.FromEnvironment(name => Array.Find(variables, variable => variable.Name == name).Value);
}
