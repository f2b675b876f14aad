namespace Alicerce.Engine.Price.Pricings;

/// <summary>Keys, secrets, logins and the web firewall.</summary>
internal sealed class SecurityPricing : IResourcePricing
{
    private const double CallsPerUnit = 10_000;
    private const double Million = 1_000_000;
    private const double FreeUsers = 10_000;

    public IReadOnlyDictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>> Types { get; } =
        new Dictionary<string, Func<PricedResource, PricingContext, IEnumerable<Demand>>>
        {
            ["aws:kms/key:Key"] = (key, context) =>
            [
                new Demand("kms.key", 1, QuantitySource.Declared, "1 key"),
                context.Assumed(key, "kms.requests", "key", "requests", "requests", CallsPerUnit),
            ],
            ["aws:kms/replicaKey:ReplicaKey"] = (_, _) => [new Demand("kms.key", 1, QuantitySource.Declared, "1 key")],
            ["aws:secretsmanager/secret:Secret"] = (secret, context) =>
            [
                new Demand("secrets.secret", 1, QuantitySource.Declared, "1 secret"),
                context.Assumed(secret, "secrets.calls", "secret", "calls", "calls", CallsPerUnit),
            ],
            ["aws:wafv2/webAcl:WebAcl"] = (acl, context) =>
            [
                new Demand("waf.acl", 1, QuantitySource.Declared, "1 web ACL"),
                new Demand("waf.rule", acl.List("rules").Length, QuantitySource.Declared, $"{acl.List("rules").Length} rules"),
                context.Assumed(acl, "waf.requests", "webAcl", "requests", "requests", Million),
            ],
            ["aws:cognito/userPool:UserPool"] = UserPool,
        };

    private static IEnumerable<Demand> UserPool(PricedResource pool, PricingContext context)
    {
        var users = context.Assumptions.Of("userPool", "activeUsers", pool.Name);
        var plan = pool.Text("userPoolTier")?.ToUpperInvariant() ?? "ESSENTIALS";
        yield return plan is "PLUS"
            ? new Demand("cognito.plus", users, QuantitySource.Assumed, $"{Amounts.Text(users)} users")
            : new Demand(
                plan is "LITE" ? "cognito.lite" : "cognito.essentials",
                Math.Max(0, users - FreeUsers),
                QuantitySource.Assumed,
                $"{Amounts.Text(users)} users, of whom {Amounts.Text(FreeUsers)} cost nothing");
    }
}
