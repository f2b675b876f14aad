using Alicerce.Contract.Files;
using Alicerce.Lambda.Configuration;
using Alicerce.Lambda.Logging;

namespace Alicerce.Ingest.Tests;

public sealed class IngestOptionsTests
{
    [Test]
    public void Needs_nothing_but_the_tables()
    {
        var options = Read(("TABLE_NAME", "files-dev"), ("IDEMPOTENCY_TABLE_NAME", "idempotency-dev"));

        Assert.That(options, Is.EqualTo(new IngestOptions
        {
            TableName = "files-dev",
            IdempotencyTableName = "idempotency-dev",
            StateMachineArn = null,
            MaximumObjectBytes = 5_368_709_120,
            FullReadBytes = 1_073_741_824,
            RecordInDatabase = false,
            Accepted = AcceptedTypes.Default,
            Timeout = TimeSpan.FromMinutes(1),
            MinimumLogLevel = LogLevel.Information,
        }));
    }

    [Test]
    public void Reads_every_variable()
    {
        var options = Read(
            ("TABLE_NAME", "files"),
            ("IDEMPOTENCY_TABLE_NAME", "idempotency"),
            ("STATE_MACHINE_ARN", "arn:aws:states:sa-east-1:123456789012:stateMachine:process"),
            ("MAX_OBJECT_BYTES", "1000"),
            ("FULL_READ_BYTES", "500"),
            ("RECORD_IN_DATABASE", "true"),
            ("ACCEPTED_TYPES", "*"),
            ("TIMEOUT_SECONDS", "120"),
            ("LOG_LEVEL", "warning"));

        Assert.That(options, Is.EqualTo(new IngestOptions
        {
            TableName = "files",
            IdempotencyTableName = "idempotency",
            StateMachineArn = "arn:aws:states:sa-east-1:123456789012:stateMachine:process",
            MaximumObjectBytes = 1000,
            FullReadBytes = 500,
            RecordInDatabase = true,
            Accepted = AcceptedTypes.Everything,
            Timeout = TimeSpan.FromMinutes(2),
            MinimumLogLevel = LogLevel.Warning,
        }));
    }

    [Test]
    public void Lists_all_mistakes_at_once()
    {
        var exception = Assert.Throws<InvalidOptionsException>(() => Read(
            ("STATE_MACHINE_ARN", "process"), ("MAX_OBJECT_BYTES", "-1"), ("RECORD_IN_DATABASE", "yes"), ("TIMEOUT_SECONDS", "1m"), ("LOG_LEVEL", "2")));

        Assert.That(exception.Message, Is.EqualTo(
            """
            The function's environment has 7 mistakes:
            1. `TABLE_NAME` is not set. Set it to the name of the DynamoDB table of files.
            2. `IDEMPOTENCY_TABLE_NAME` is not set. Set it to the name of the DynamoDB table that keeps work from being done twice.
            3. `STATE_MACHINE_ARN` is "process", which is not an ARN of `states`.
            4. `MAX_OBJECT_BYTES` is "-1", which is not a positive whole number. Set it to a number of bytes, or remove it for 5368709120.
            5. `RECORD_IN_DATABASE` is "yes". Set it to true or false.
            6. `TIMEOUT_SECONDS` is "1m", which is not a positive whole number. Set it to a number of seconds, or remove it for 60.
            7. `LOG_LEVEL` is "2". Set it to one of Debug, Information, Warning, Error.
            """));
    }

    [Test]
    public void Names_the_kinds_of_files_that_nobody_knows() =>
        Assert.That(
            () => Read(("TABLE_NAME", "files"), ("IDEMPOTENCY_TABLE_NAME", "idempotency"), ("ACCEPTED_TYPES", ".csv .what")),
            Throws.TypeOf<InvalidOptionsException>().With.Message.StartsWith("`ACCEPTED_TYPES` names kinds of files that nobody knows here: `.what`. List "));

    [TestCase("ab")]
    [TestCase("my table")]
    [TestCase("files\n")]
    public void Refuses_a_name_that_no_table_can_have(string name)
    {
        var exception = Assert.Throws<InvalidOptionsException>(() => Read(("TABLE_NAME", name), ("IDEMPOTENCY_TABLE_NAME", "idempotency")));

        Assert.That(exception.Message, Does.Contain("which is not the name of a DynamoDB table"));
    }

    [TestCase("0")]
    [TestCase("1e9")]
    [TestCase("5 GB")]
    [TestCase("99999999999999999999")]
    public void Refuses_a_limit_that_is_no_number_of_bytes(string limit) =>
        Assert.That(
            () => Read(("TABLE_NAME", "files"), ("IDEMPOTENCY_TABLE_NAME", "idempotency"), ("MAX_OBJECT_BYTES", limit)), Throws.TypeOf<InvalidOptionsException>());

    private static IngestOptions Read(params (string Name, string Value)[] variables) =>
        IngestOptions.FromEnvironment(name => Array.Find(variables, variable => variable.Name == name).Value);
}
