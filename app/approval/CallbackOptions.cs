using Alicerce.Lambda.Configuration;
using Alicerce.Lambda.Logging;

namespace Alicerce.Approval;

/// <summary>The environment variables of the callback function, checked once when it starts.</summary>
public sealed record CallbackOptions
{
    public required string TableName { get; init; }

    public required string FilesTableName { get; init; }

    public required string SigningSecretArn { get; init; }

    public required LogLevel MinimumLogLevel { get; init; }

    public static CallbackOptions FromEnvironment(Func<string, string?> read)
    {
        var environment = new EnvironmentReader(read);
        var options = new CallbackOptions
        {
            TableName = environment.TableName("TABLE_NAME", "the name of the DynamoDB table of open approvals"),
            FilesTableName = environment.TableName("FILES_TABLE_NAME", "the name of the DynamoDB table of files"),
            SigningSecretArn = environment.Arn("SIGNING_SECRET_ARN", "secretsmanager", "the ARN of the secret that signs links"),
            MinimumLogLevel = environment.LogLevel(),
        };
        environment.ThrowIfMistaken();
        return options;
    }
}
