using System.Text.RegularExpressions;

namespace Alicerce.Infra.Learning;

/// <summary>An image in Amazon ECR, by the name that people copy from the console.</summary>
public sealed partial record ContainerImage
{
    private ContainerImage(string uri, string accountId, string region, string repository)
    {
        Uri = uri;
        AccountId = accountId;
        Region = region;
        Repository = repository;
    }

    public string Uri { get; }

    public string AccountId { get; }

    public string Region { get; }

    public string Repository { get; }

    /// <summary>Null when the text names no image of Amazon ECR with a tag or a digest.</summary>
    public static ContainerImage? Parse(string uri) => Shape().Match(uri) is { Success: true } match
        ? new(uri, match.Groups["account"].Value, match.Groups["region"].Value, match.Groups["repository"].Value)
        : null;

    [GeneratedRegex(
        @"\A(?<account>\d{12})\.dkr\.ecr\.(?<region>[a-z0-9-]+)\.amazonaws\.com(\.cn)?/"
        + @"(?<repository>[a-z0-9][a-z0-9._/-]*)(:[A-Za-z0-9._-]+|@sha256:[0-9a-f]{64})\z")]
    private static partial Regex Shape();
}
