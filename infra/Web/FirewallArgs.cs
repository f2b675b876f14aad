namespace Alicerce.Infra.Web;

public sealed class FirewallArgs : ResourceArgs
{
    /// <summary>What the log group is named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>The load balancer whose requests are filtered.</summary>
    public required Input<string> BalancerArn { get; init; }

    /// <summary>How many requests of one address pass within five minutes; 10 is the least that AWS takes.</summary>
    public int RequestsPerFiveMinutes { get; init; } = 2000;

    /// <summary>Whether visitors come through CloudFront: their address is then in a header.</summary>
    public bool BehindCloudFront { get; init; }

    /// <summary>Encrypts the log group; keys of AWS when it is not set.</summary>
    public Input<string>? LogKeyArn { get; init; }

    /// <summary>How long the log of blocked requests is kept.</summary>
    public int LogRetentionDays { get; init; } = 30;
}
