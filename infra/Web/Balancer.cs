namespace Alicerce.Infra.Web;

/// <summary>The public entrance of the web tier.</summary>
public sealed class Balancer : ComponentResource
{
    /// <summary>Where access logs are in the log bucket.</summary>
    public const string LogPrefix = "balancer";

    private const string TlsPolicy = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06";

    public Balancer(string name, BalancerArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:web:Balancer", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var balancer = new Aws.LB.LoadBalancer(
            name,
            new Aws.LB.LoadBalancerArgs
            {
                LoadBalancerType = "application",
                Internal = args.Internal,
                Subnets = args.SubnetIds,
                SecurityGroups = args.SecurityGroupId,
                DropInvalidHeaderFields = true,
                DesyncMitigationMode = "defensive",
                EnableDeletionProtection = args.DeletionProtection,
                IdleTimeout = 60,
                AccessLogs = new Aws.LB.Inputs.LoadBalancerAccessLogsArgs
                {
                    Bucket = args.LogBucketName,
                    Prefix = LogPrefix,
                    Enabled = true,
                },
            },
            child);

        var targets = new Aws.LB.TargetGroup(
            name,
            new Aws.LB.TargetGroupArgs
            {
                VpcId = args.VpcId,
                Port = WebTier.ApplicationPort,
                Protocol = "HTTP",
                TargetType = "instance",
                DeregistrationDelay = 30,
                HealthCheck = new Aws.LB.Inputs.TargetGroupHealthCheckArgs
                {
                    Path = "/healthz",
                    Matcher = "200",
                    Interval = 15,
                    Timeout = 5,
                    HealthyThreshold = 2,
                    UnhealthyThreshold = 3,
                },
            },
            child);

        var forward = new Aws.LB.Inputs.ListenerDefaultActionArgs { Type = "forward", TargetGroupArn = targets.Arn };
        var entrance = new Aws.LB.Listener(
            $"{name}-http",
            new Aws.LB.ListenerArgs
            {
                LoadBalancerArn = balancer.Arn,
                Port = 80,
                Protocol = "HTTP",
                DefaultActions = { args.CertificateArn is null ? forward : RedirectToHttps() },
            },
            child);

        if (args.CertificateArn is not null)
        {
            entrance = new Aws.LB.Listener(
                $"{name}-https",
                new Aws.LB.ListenerArgs
                {
                    LoadBalancerArn = balancer.Arn,
                    Port = 443,
                    Protocol = "HTTPS",
                    SslPolicy = TlsPolicy,
                    CertificateArn = args.CertificateArn,
                    DefaultActions = { forward },
                },
                child);
        }

        Arn = balancer.Arn;
        ArnSuffix = balancer.ArnSuffix;
        DnsName = balancer.DnsName;
        ListenerArn = entrance.Arn;
        TargetGroupArn = targets.Arn;
        TargetGroupArnSuffix = targets.ArnSuffix;
        // AWS takes the label only once a listener sends requests to the targets.
        RequestCountLabel = Output.Tuple(balancer.ArnSuffix, targets.ArnSuffix, entrance.Id)
            .Apply(parts => $"{parts.Item1}/{parts.Item2}");
        Url = Output.Format($"{(args.CertificateArn is null ? "http" : "https")}://{balancer.DnsName}");
        RegisterOutputs(new Dictionary<string, object?> { ["url"] = Url });
    }

    /// <summary>The load balancer.</summary>
    public Output<string> Arn { get; }

    /// <summary>What the metrics call the load balancer.</summary>
    public Output<string> ArnSuffix { get; }

    /// <summary>The name that AWS gives the load balancer.</summary>
    public Output<string> DnsName { get; }

    /// <summary>The listener that sends requests to the application: for HTTPS when there is a certificate.</summary>
    public Output<string> ListenerArn { get; }

    /// <summary>Where instances register.</summary>
    public Output<string> TargetGroupArn { get; }

    /// <summary>What the metrics call the target group.</summary>
    public Output<string> TargetGroupArnSuffix { get; }

    /// <summary>How a scaling policy names the requests that one target gets.</summary>
    public Output<string> RequestCountLabel { get; }

    /// <summary>Where visitors go who reach the load balancer themselves.</summary>
    public Output<string> Url { get; }

    private static Aws.LB.Inputs.ListenerDefaultActionArgs RedirectToHttps() => new()
    {
        Type = "redirect",
        Redirect = new Aws.LB.Inputs.ListenerDefaultActionRedirectArgs
        {
            Port = "443",
            Protocol = "HTTPS",
            StatusCode = "HTTP_301",
        },
    };
}
