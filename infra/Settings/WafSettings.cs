namespace Alicerce.Infra.Settings;

public sealed record WafSettings
{
    /// <summary>Whether a web ACL filters the requests to the load balancer.</summary>
    public required bool Enabled { get; init; }

    /// <summary>How many requests of one address pass within five minutes.</summary>
    public required int RequestsPerFiveMinutes { get; init; }

    internal static WafSettings Read(SettingsGroup group, WebSettings web)
    {
        var settings = new WafSettings
        {
            Enabled = group.Boolean("enabled"),
            RequestsPerFiveMinutes = group.WholeNumber("requestsPerFiveMinutes", 10, 2000000000),
        };

        group.Require(
            !settings.Enabled || web.LoadBalancer,
            $"{group.Path("enabled")} is `true` while `alicerce:web.loadBalancer` is `false`: there is nothing to filter. " +
            "Set one to the value of the other.");
        group.Finish();
        return settings;
    }
}
