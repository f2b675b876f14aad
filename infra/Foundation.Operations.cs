using Alicerce.Infra.Backups;
using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Monitoring;
using Alicerce.Infra.Networking;
using Alicerce.Infra.SignIn;
using Alicerce.Infra.Web;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    private Alerts CreateAlerts(Keys keys) => new(
        "alerts",
        new AlertsArgs { Account = _account, KeyArn = keys.LogsArn, Emails = _settings.Alerts.Emails },
        _options);

    private AuditTrail? CreateTrail(Keys keys, Storage storage, Alerts alerts) => !_settings.Alerts.Trail ? null : new(
        "trail",
        new AuditTrailArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            TopicArn = alerts.TopicArn,
            WatchedBucketArns = _settings.Alerts.WatchFiles ? [storage.Incoming.Arn, storage.Results.Arn] : [],
            AccessLogBucketName = storage.Logs.WritableName,
            KeyArn = keys.LogsArn,
            LogRetentionDays = _settings.Logs.RetentionDays,
            BucketRetentionDays = Math.Max(_settings.Logs.RetentionDays, 90),
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    private Entrance? CreateEntrance(Network network, Balancer? balancer)
    {
        if (!_settings.Login.ThroughCloudFront
            || balancer is null
            || network.SecurityGroups.BalancerId is not { } securityGroupId)
        {
            return null;
        }

        var addresses = Aws.Ec2.GetManagedPrefixList.Invoke(
            new Aws.Ec2.GetManagedPrefixListInvokeArgs { Name = "com.amazonaws.global.cloudfront.origin-facing" },
            _invokeOptions);
        return new Entrance(
            "entrance",
            new EntranceArgs
            {
                Prefix = _settings.Prefix,
                Balancer = balancer,
                BalancerSecurityGroupId = securityGroupId,
                CloudFrontPrefixListId = addresses.Apply(list => list.Id),
            },
            _options);
    }

    private Firewall? CreateFirewall(Keys keys, Balancer? balancer) => !_settings.Waf.Enabled || balancer is null ? null : new(
        "firewall",
        new FirewallArgs
        {
            Prefix = _settings.Prefix,
            BalancerArn = balancer.Arn,
            RequestsPerFiveMinutes = _settings.Waf.RequestsPerFiveMinutes,
            BehindCloudFront = _settings.Login.ThroughCloudFront,
            LogKeyArn = keys.LogsArn,
            LogRetentionDays = _settings.Logs.RetentionDays,
        },
        _options);

    private Login? CreateLogin(Keys keys, Entrance? entrance) => _settings.Login.Mode == LoginMode.None ? null : new(
        "login",
        new LoginArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            SiteUrl = SiteUrl(entrance),
            CallbackPath = _settings.Login.Mode == LoginMode.AlbCognito ? Login.BalancerCallbackPath : "/signed-in",
            SelfSignUp = _settings.Login.SelfSignUp,
            RequireSecondFactor = _settings.Login.RequireSecondFactor,
            Tier = _settings.Login.Tier,
            SessionHours = _settings.Login.SessionHours,
            EmailIdentityArn = _settings.Login.EmailIdentityArn,
            KeyArn = keys.DataArn,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    // What the web application is told about itself and about who signs in.
    private Dictionary<string, Input<string>> SiteEnvironment(Balancer? balancer, Entrance? entrance, Login? login)
    {
        var environment = new Dictionary<string, Input<string>>
        {
            ["ALICERCE_LOGIN_MODE"] = _settings.Login.Mode switch
            {
                LoginMode.AppOidc => "app-oidc",
                LoginMode.AlbCognito => "alb-cognito",
                _ => "none",
            },
        };
        if (_settings.Ingest.AcceptedTypes is { } types)
        {
            environment["ALICERCE_ACCEPTED_TYPES"] = types;
        }

        if (balancer is not null)
        {
            environment["ALICERCE_BALANCER_ARN"] = balancer.Arn;
            environment["ALICERCE_SITE_URL"] = login is null ? balancer.Url : SiteUrl(entrance);
        }

        if (login is not null)
        {
            environment["ALICERCE_OIDC_ISSUER"] = login.Issuer;
            environment["ALICERCE_OIDC_CLIENT_ID"] = login.ClientId;
            environment["ALICERCE_OIDC_CLIENT_SECRET_ARN"] = login.ClientSecretArn;
            environment["ALICERCE_OIDC_DOMAIN"] = login.Domain;
        }

        return environment;
    }

    private Input<string> SiteUrl(Entrance? entrance) =>
        entrance is not null
            ? entrance.Url
            : $"https://{_settings.Login.Host ?? throw new InvalidOperationException("A login needs a name of the site.")}";

    private BalancerLogin? CreateBalancerLogin(Login? login, Balancer? balancer) =>
        _settings.Login.Mode != LoginMode.AlbCognito || login is null || balancer is null ? null : new(
            "balancer-login",
            new BalancerLoginArgs
            {
                Login = login,
                ListenerArn = balancer.ListenerArn,
                TargetGroupArn = balancer.TargetGroupArn,
                SessionHours = _settings.Login.SessionHours,
            },
            _options);

    private RecoverySite? CreateRecoverySite() => _settings.Recovery.Region is not { } region ? null : new(
        "recovery",
        new RecoverySiteArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            Region = region,
            DeletionWindowDays = _settings.Keys.DeletionWindowDays,
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    private Protection CreateProtection(Keys keys, RecoverySite? recovery) => new(
        "protection",
        new ProtectionArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            Tags = _tags,
            BackupDays = _settings.Protection.BackupDays,
            ContinuousBackups = _settings.Protection.ContinuousBackups,
            Lock = _settings.Protection.VaultLock,
            LockGraceDays = _settings.Protection.LockGraceDays,
            RestoreTesting = _settings.Protection.RestoreTesting,
            Recovery = recovery,
            CopyDays = _settings.Recovery.CopyDays,
            VolumeKeyArn = keys.DataArn,
            DailySnapshots = _settings.Protection.DailySnapshots,
            HourlySnapshots = _settings.Protection.HourlySnapshots,
            KeyArn = keys.BackupArn,
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);
}
