using Alicerce.Infra.SignIn;

namespace Alicerce.Infra.Settings;

public sealed record LoginSettings
{
    /// <summary>Who asks visitors who they are.</summary>
    public required LoginMode Mode { get; init; }

    /// <summary>The own name of the site, for which the certificate is; without one CloudFront gives it a name.</summary>
    public string? Host { get; init; }

    /// <summary>Whether visitors may register themselves.</summary>
    public required bool SelfSignUp { get; init; }

    /// <summary>Whether everyone needs a second factor.</summary>
    public required bool RequireSecondFactor { get; init; }

    /// <summary>The price class of the user pool.</summary>
    public required LoginTier Tier { get; init; }

    /// <summary>Hours after which a person has to sign in again.</summary>
    public required int SessionHours { get; init; }

    /// <summary>The identity of Amazon SES that sends the messages; Cognito itself when it is left out.</summary>
    public string? EmailIdentityArn { get; init; }

    /// <summary>Whether CloudFront stands before the load balancer, because the site has no name of its own.</summary>
    internal bool ThroughCloudFront => Mode == LoginMode.AppOidc && Host is null;

    internal static LoginSettings Read(SettingsGroup group, WebSettings web)
    {
        var settings = new LoginSettings
        {
            Mode = group.Choice(
                "mode",
                ("none", LoginMode.None),
                ("app-oidc", LoginMode.AppOidc),
                ("alb-cognito", LoginMode.AlbCognito)),
            Host = group.OptionalText(
                "host", "a host name in lower case", "files.example.com", Formats.HostName().IsMatch),
            SelfSignUp = group.Boolean("selfSignUp"),
            RequireSecondFactor = group.Boolean("requireSecondFactor"),
            Tier = group.Choice(
                "tier", ("lite", LoginTier.Lite), ("essentials", LoginTier.Essentials), ("plus", LoginTier.Plus)),
            SessionHours = group.WholeNumber("sessionHours", 1, 168),
            EmailIdentityArn = group.OptionalText(
                "emailIdentityArn",
                "the ARN of an identity of Amazon SES",
                "arn:aws:ses:us-east-1:123456789012:identity/example.com",
                Formats.EmailIdentityArn().IsMatch),
        };

        group.Require(
            settings.Mode == LoginMode.None || web.LoadBalancer,
            $"{group.Path("mode")} asks visitors who they are, while `alicerce:web.loadBalancer` is `false`. Set it to " +
            "`true`, or `mode: none`.");
        group.Require(
            settings.Mode != LoginMode.AlbCognito || (settings.Host is not null && web.CertificateArn is not null),
            $"{group.Path("mode")} is `alb-cognito`, for which a load balancer needs TLS. Set `host`, and " +
            "`alicerce:web.certificateArn` to a certificate for it; or use `app-oidc`, which needs neither.");
        group.Require(
            settings.Host is null || web.CertificateArn is not null,
            $"{group.Path("host")} is set without `alicerce:web.certificateArn`. Set it to a certificate for that name, or " +
            "remove `host`: the site then gets a name from CloudFront.");
        group.Require(
            !settings.ThroughCloudFront || web.CertificateArn is null,
            $"{group.Path("host")} is missing, while `alicerce:web.certificateArn` is set. Add the name that the " +
            "certificate is for.");
        group.Require(
            !settings.ThroughCloudFront || web.AllowedCidrs is ["0.0.0.0/0"],
            $"{group.Path("mode")} is `app-oidc` without a `host`: visitors come through CloudFront, where " +
            "`alicerce:web.allowedCidrs` means nothing. Set it to `[0.0.0.0/0]`, or set `host` and a certificate.");
        group.Finish();
        return settings;
    }
}
