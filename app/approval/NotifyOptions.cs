using Alicerce.Lambda.Configuration;
using Alicerce.Lambda.Logging;

namespace Alicerce.Approval;

/// <summary>The environment variables of the notify function, checked once when it starts.</summary>
public sealed record NotifyOptions
{
    /// <summary>Three days, as long as the process machine waits.</summary>
    public const long DefaultLinkLifetimeSeconds = 259_200;

    public required string TableName { get; init; }

    public required string FilesTableName { get; init; }

    public required string TopicArn { get; init; }

    public required string SigningSecretArn { get; init; }

    /// <summary>Where the callback function answers.</summary>
    public required Uri Callback { get; init; }

    public required TimeSpan LinkLifetime { get; init; }

    public required LogLevel MinimumLogLevel { get; init; }

    public static NotifyOptions FromEnvironment(Func<string, string?> read)
    {
        var environment = new EnvironmentReader(read);
        var options = new NotifyOptions
        {
            TableName = environment.TableName("TABLE_NAME", "the name of the DynamoDB table of open approvals"),
            FilesTableName = environment.TableName("FILES_TABLE_NAME", "the name of the DynamoDB table of files"),
            TopicArn = environment.Arn("TOPIC_ARN", "sns", "the ARN of the topic that mails approvers"),
            SigningSecretArn = environment.Arn("SIGNING_SECRET_ARN", "secretsmanager", "the ARN of the secret that signs links"),
            Callback = environment.HttpsAddress("CALLBACK_URL", "the address of the callback function"),
            LinkLifetime = TimeSpan.FromSeconds(
                environment.PositiveNumber("LINK_LIFETIME_SECONDS", DefaultLinkLifetimeSeconds, "seconds")),
            MinimumLogLevel = environment.LogLevel(),
        };
        environment.ThrowIfMistaken();
        return options;
    }
}
