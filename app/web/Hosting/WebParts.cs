using Alicerce.Web.Configuration;
using Amazon.DynamoDBv2;
using Amazon.Runtime;
using Amazon.Runtime.Credentials;
using Amazon.S3;

namespace Alicerce.Web.Hosting;

/// <summary>What the application runs on. Whoever hosts it in their own process replaces what they have themselves.</summary>
public sealed record WebParts
{
    public required WebOptions Options { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Nobody on another machine reaches the application.</summary>
    public bool IsLoopbackOnly { get; init; }

    /// <summary>How long the application still serves after it was told to end.</summary>
    public TimeSpan Farewell { get; init; }

    /// <summary>Where the set-up code of the first account is written; nothing else goes there.</summary>
    public TextWriter Announcements { get; init; } = TextWriter.Null;

    public Func<AWSCredentials> Credentials { get; init; } = () => DefaultAWSCredentialsIdentityResolver.GetCredentials();

    /// <summary>Null for S3 in the region of the options.</summary>
    public IAmazonS3? S3 { get; init; }

    /// <summary>Null for DynamoDB in the region of the options.</summary>
    public IAmazonDynamoDB? DynamoDB { get; init; }

    /// <summary>The text of a secret by its ARN; null for Secrets Manager.</summary>
    public Func<string, CancellationToken, Task<string>>? ReadSecret { get; init; }

    /// <summary>How the application reaches the login service and the approval function; null for the network.</summary>
    public Func<HttpMessageHandler>? Network { get; init; }

    /// <summary>Last changes to the host, such as its logs and the address that it listens on.</summary>
    public Action<WebApplicationBuilder>? Configure { get; init; }
}
