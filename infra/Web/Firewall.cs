namespace Alicerce.Infra.Web;

/// <summary>A web ACL before the load balancer: known attacks and floods are refused, and what was refused is logged.</summary>
public sealed class Firewall : ComponentResource
{
    // In the order in which they are asked. Bodies of uploads go to S3 and never through here.
    private static readonly string[] ManagedGroups =
    [
        "AWSManagedRulesAmazonIpReputationList",
        "AWSManagedRulesCommonRuleSet",
        "AWSManagedRulesKnownBadInputsRuleSet",
        "AWSManagedRulesSQLiRuleSet",
    ];

    public Firewall(string name, FirewallArgs args, ComponentResourceOptions? options = null)
        : base("alicerce:web:Firewall", name, options)
    {
        var child = new CustomResourceOptions { Parent = this };
        var acl = new Aws.WafV2.WebAcl(
            name,
            new Aws.WafV2.WebAclArgs
            {
                Description = $"Requests to {args.Prefix}",
                Scope = "REGIONAL",
                DefaultAction = new Aws.WafV2.Inputs.WebAclDefaultActionArgs
                {
                    Allow = new Aws.WafV2.Inputs.WebAclDefaultActionAllowArgs(),
                },
                Rules = Rules(args),
                VisibilityConfig = new Aws.WafV2.Inputs.WebAclVisibilityConfigArgs
                {
                    CloudwatchMetricsEnabled = true,
                    SampledRequestsEnabled = true,
                    MetricName = "requests",
                },
            },
            child);
        _ = new Aws.WafV2.WebAclAssociation(
            name,
            new Aws.WafV2.WebAclAssociationArgs { ResourceArn = args.BalancerArn, WebAclArn = acl.Arn },
            child);

        var logs = new Aws.CloudWatch.LogGroup(
            name,
            new Aws.CloudWatch.LogGroupArgs
            {
                // WAF writes only to groups whose name starts like this.
                Name = $"aws-waf-logs-{args.Prefix}",
                RetentionInDays = args.LogRetentionDays,
                KmsKeyId = args.LogKeyArn,
            },
            child);
        _ = new Aws.WafV2.WebAclLoggingConfiguration(name, Logging(acl.Arn, logs.Arn), child);

        AclArn = acl.Arn;
        AclName = acl.Name;
        RegisterOutputs(new Dictionary<string, object?> { ["aclArn"] = AclArn });
    }

    /// <summary>The web ACL.</summary>
    public Output<string> AclArn { get; }

    /// <summary>What the metrics call the web ACL.</summary>
    public Output<string> AclName { get; }

    private static InputList<Aws.WafV2.Inputs.WebAclRuleArgs> Rules(FirewallArgs args)
    {
        var rules = new InputList<Aws.WafV2.Inputs.WebAclRuleArgs>
        {
            new Aws.WafV2.Inputs.WebAclRuleArgs
            {
                Name = "floods",
                Priority = 0,
                Action = new Aws.WafV2.Inputs.WebAclRuleActionArgs
                {
                    Block = new Aws.WafV2.Inputs.WebAclRuleActionBlockArgs(),
                },
                Statement = new Aws.WafV2.Inputs.WebAclRuleStatementArgs { RateBasedStatement = Rate(args) },
                VisibilityConfig = Visibility("floods"),
            },
        };
        for (var index = 0; index < ManagedGroups.Length; index++)
        {
            rules.Add(Managed(ManagedGroups[index], index + 1));
        }

        return rules;
    }

    private static Aws.WafV2.Inputs.WebAclRuleStatementRateBasedStatementArgs Rate(FirewallArgs args)
    {
        var rate = new Aws.WafV2.Inputs.WebAclRuleStatementRateBasedStatementArgs
        {
            Limit = args.RequestsPerFiveMinutes,
            EvaluationWindowSec = 300,
            AggregateKeyType = "IP",
        };
        if (args.BehindCloudFront)
        {
            rate.AggregateKeyType = "FORWARDED_IP";
            rate.ForwardedIpConfig = new Aws.WafV2.Inputs.WebAclRuleStatementRateBasedStatementForwardedIpConfigArgs
            {
                HeaderName = "X-Forwarded-For",
                FallbackBehavior = "MATCH",
            };
        }

        return rate;
    }

    private static Aws.WafV2.Inputs.WebAclRuleArgs Managed(string group, int priority) => new()
    {
        Name = group,
        Priority = priority,
        // The group decides; counting instead would let everything through.
        OverrideAction = new Aws.WafV2.Inputs.WebAclRuleOverrideActionArgs
        {
            None = new Aws.WafV2.Inputs.WebAclRuleOverrideActionNoneArgs(),
        },
        Statement = new Aws.WafV2.Inputs.WebAclRuleStatementArgs
        {
            ManagedRuleGroupStatement = new Aws.WafV2.Inputs.WebAclRuleStatementManagedRuleGroupStatementArgs
            {
                VendorName = "AWS",
                Name = group,
            },
        },
        VisibilityConfig = Visibility(group),
    };

    private static Aws.WafV2.Inputs.WebAclRuleVisibilityConfigArgs Visibility(string metric) => new()
    {
        CloudwatchMetricsEnabled = true,
        SampledRequestsEnabled = true,
        MetricName = metric,
    };

    // What passed is in the access log of the load balancer; here only what was refused, and nobody's session.
    private static Aws.WafV2.WebAclLoggingConfigurationArgs Logging(Output<string> aclArn, Output<string> groupArn) =>
        new()
        {
            ResourceArn = aclArn,
            LogDestinationConfigs = { groupArn },
            LoggingFilter = new Aws.WafV2.Inputs.WebAclLoggingConfigurationLoggingFilterArgs
            {
                DefaultBehavior = "DROP",
                Filters =
                {
                    new Aws.WafV2.Inputs.WebAclLoggingConfigurationLoggingFilterFilterArgs
                    {
                        Behavior = "KEEP",
                        Requirement = "MEETS_ANY",
                        Conditions =
                        {
                            new Aws.WafV2.Inputs.WebAclLoggingConfigurationLoggingFilterFilterConditionArgs
                            {
                                ActionCondition = new Aws.WafV2.Inputs
                                    .WebAclLoggingConfigurationLoggingFilterFilterConditionActionConditionArgs
                                    {
                                        Action = "BLOCK",
                                    },
                            },
                        },
                    },
                },
            },
            RedactedFields = { Redacted("authorization"), Redacted("cookie") },
        };

    private static Aws.WafV2.Inputs.WebAclLoggingConfigurationRedactedFieldArgs Redacted(string header) => new()
    {
        SingleHeader = new Aws.WafV2.Inputs.WebAclLoggingConfigurationRedactedFieldSingleHeaderArgs { Name = header },
    };
}
