namespace Alicerce.Infra.Web;

/// <summary>
/// A name with TLS for a stack that has no domain: CloudFront before a load balancer that nothing else reaches.
/// </summary>
public sealed class Entrance : ComponentResource
{
    // Policies that AWS maintains, the same in every account.
    private const string NothingCached = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad";
    private const string WholeRequest = "216adef6-5c7f-47e4-b989-5492eafa07d3";
    private const string SecurityHeaders = "67f7725c-6f97-4210-82d7-5512b31e9d03";

    private const string Origin = "balancer";

    public Entrance(string name, EntranceArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:web:Entrance", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var rule = new Aws.Vpc.SecurityGroupIngressRule(
            $"{name}-from-cloudfront",
            new Aws.Vpc.SecurityGroupIngressRuleArgs
            {
                SecurityGroupId = args.BalancerSecurityGroupId,
                Description = "Visitors, through CloudFront",
                IpProtocol = "tcp",
                FromPort = 80,
                ToPort = 80,
                PrefixListId = args.CloudFrontPrefixListId,
            },
            child);
        var origin = new Aws.CloudFront.VpcOrigin(
            name,
            new Aws.CloudFront.VpcOriginArgs
            {
                VpcOriginEndpointConfig = new Aws.CloudFront.Inputs.VpcOriginVpcOriginEndpointConfigArgs
                {
                    Name = args.Prefix,
                    Arn = args.Balancer.Arn,
                    HttpPort = 80,
                    HttpsPort = 443,
                    // Without a certificate; the connection stays inside of AWS and of the network.
                    OriginProtocolPolicy = "http-only",
                    OriginSslProtocols =
                        new Aws.CloudFront.Inputs.VpcOriginVpcOriginEndpointConfigOriginSslProtocolsArgs
                        {
                            Items = { "TLSv1.2" },
                            Quantity = 1,
                        },
                },
            },
            child);
        var distribution = new Aws.CloudFront.Distribution(
            name,
            new Aws.CloudFront.DistributionArgs
            {
                Comment = $"The https name of {args.Prefix}",
                Enabled = true,
                IsIpv6Enabled = true,
                HttpVersion = "http2and3",
                PriceClass = args.PriceClass,
                Origins =
                {
                    new Aws.CloudFront.Inputs.DistributionOriginArgs
                    {
                        OriginId = Origin,
                        DomainName = args.Balancer.DnsName,
                        VpcOriginConfig = new Aws.CloudFront.Inputs.DistributionOriginVpcOriginConfigArgs
                        {
                            VpcOriginId = origin.Id,
                            OriginReadTimeout = 60,
                        },
                    },
                },
                DefaultCacheBehavior = new Aws.CloudFront.Inputs.DistributionDefaultCacheBehaviorArgs
                {
                    TargetOriginId = Origin,
                    ViewerProtocolPolicy = "redirect-to-https",
                    AllowedMethods = { "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT" },
                    CachedMethods = { "GET", "HEAD" },
                    Compress = true,
                    CachePolicyId = NothingCached,
                    OriginRequestPolicyId = WholeRequest,
                    ResponseHeadersPolicyId = SecurityHeaders,
                },
                Restrictions = new Aws.CloudFront.Inputs.DistributionRestrictionsArgs
                {
                    GeoRestriction = new Aws.CloudFront.Inputs.DistributionRestrictionsGeoRestrictionArgs
                    {
                        RestrictionType = "none",
                    },
                },
                ViewerCertificate = new Aws.CloudFront.Inputs.DistributionViewerCertificateArgs
                {
                    CloudfrontDefaultCertificate = true,
                },
            },
            new CustomResourceOptions { Parent = this, DependsOn = { rule } });

        Url = Output.Format($"https://{distribution.DomainName}");
        DistributionId = distribution.Id;
        RegisterOutputs(new Dictionary<string, object?> { ["url"] = Url });
    }

    /// <summary>Where visitors go.</summary>
    public Output<string> Url { get; }

    /// <summary>The distribution, as commands name it.</summary>
    public Output<string> DistributionId { get; }
}
