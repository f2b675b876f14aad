using Alicerce.Contract.Files;
using Alicerce.Lambda.Configuration;
using Alicerce.Lambda.Logging;

namespace Alicerce.Ingest;

/// <summary>The function's environment variables, checked once when the function starts.</summary>
public sealed record IngestOptions
{
    /// <summary>5 GiB, the largest object that one S3 request can upload.</summary>
    public const long DefaultMaximumObjectBytes = 5L * 1024 * 1024 * 1024;

    /// <summary>1 GiB, which a function reads in less than half of a minute.</summary>
    public const long DefaultFullReadBytes = 1024L * 1024 * 1024;

    public const long DefaultTimeoutSeconds = 60;

    public required string TableName { get; init; }

    public required string IdempotencyTableName { get; init; }

    /// <summary>Absent: files are recorded and nothing is started.</summary>
    public string? StateMachineArn { get; init; }

    public required long MaximumObjectBytes { get; init; }

    public required long FullReadBytes { get; init; }

    /// <summary>Files of other kinds are rejected by their content.</summary>
    public required AcceptedTypes Accepted { get; init; }

    public required bool RecordInDatabase { get; init; }

    /// <summary>The time that the function has for one invocation.</summary>
    public required TimeSpan Timeout { get; init; }

    public required LogLevel MinimumLogLevel { get; init; }

    public static IngestOptions FromEnvironment(Func<string, string?> read)
    {
        var environment = new EnvironmentReader(read);
        var options = new IngestOptions
        {
            TableName = environment.TableName("TABLE_NAME", "the name of the DynamoDB table of files"),
            IdempotencyTableName = environment.TableName("IDEMPOTENCY_TABLE_NAME", "the name of the DynamoDB table that keeps work from being done twice"),
            StateMachineArn = environment.OptionalArn("STATE_MACHINE_ARN", "states"),
            MaximumObjectBytes = environment.PositiveNumber("MAX_OBJECT_BYTES", DefaultMaximumObjectBytes, "bytes"),
            FullReadBytes = environment.PositiveNumber("FULL_READ_BYTES", DefaultFullReadBytes, "bytes"),
            Accepted = ReadAccepted(environment),
            RecordInDatabase = environment.Flag("RECORD_IN_DATABASE"),
            Timeout = TimeSpan.FromSeconds(environment.PositiveNumber("TIMEOUT_SECONDS", DefaultTimeoutSeconds, "seconds")),
            MinimumLogLevel = environment.LogLevel(),
        };
        environment.ThrowIfMistaken();
        return options;
    }

    private static AcceptedTypes ReadAccepted(EnvironmentReader environment)
    {
        const string Name = "ACCEPTED_TYPES";

        AcceptedTypes? types = null;
        if (environment.Optional(Name) is not { } text || AcceptedTypes.TryParse(text, out types, out var problem))
        {
            return types ?? AcceptedTypes.Default;
        }

        environment.Mistake($"`{Name}` {problem}");
        return AcceptedTypes.Default;
    }
}
