namespace Alicerce.Infra.Web;

public sealed class EntranceArgs : ResourceArgs
{
    /// <summary>What the origin is named after, such as <c>alicerce-prod</c>.</summary>
    public required string Prefix { get; init; }

    /// <summary>An internal load balancer, which CloudFront alone reaches.</summary>
    public required Balancer Balancer { get; init; }

    /// <summary>The group of the load balancer, which has to let CloudFront in.</summary>
    public required Input<string> BalancerSecurityGroupId { get; init; }

    /// <summary>The list of the addresses from which CloudFront comes to origins.</summary>
    public required Input<string> CloudFrontPrefixListId { get; init; }

    /// <summary>Where CloudFront answers: <c>PriceClass_100</c> is North America and Europe, the cheapest.</summary>
    public string PriceClass { get; init; } = "PriceClass_All";
}
