using Alicerce.Aws.Calls;
using Alicerce.Aws.Services;
using Alicerce.Web.Accounts;
using Alicerce.Web.Approvals;
using Alicerce.Web.Audit;
using Alicerce.Web.Cloud;
using Alicerce.Web.Configuration;
using Alicerce.Web.Disk;
using Alicerce.Web.Files;
using Alicerce.Web.Login;
using Alicerce.Web.Pages;
using Alicerce.Web.Postgres;
using Amazon;
using Amazon.DynamoDBv2;
using Amazon.S3;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;

namespace Alicerce.Web.Hosting;

/// <summary>Puts the parts together.</summary>
internal static class WebServices
{
    private static readonly TimeSpan CallTimeout = TimeSpan.FromSeconds(10);

    public static void AddWeb(this IServiceCollection services, WebParts parts)
    {
        var options = parts.Options;
        services.AddSingleton(parts);
        services.AddSingleton(options);
        services.AddSingleton(parts.Clock);
        services.AddSingleton<WebMetrics>();
        services.AddSingleton<MetricRecorder>();
        services.AddSingleton<SetupCode>();
        services.AddHttpContextAccessor();
        services.AddSingleton<AuditTrail>();
        services.AddSingleton<PasswordHashing>();
        services.AddSingleton<PasswordSignIn>();
        services.AddSingleton<AccountDirectory>();
        services.AddSingleton<FileTracker>();
        services.AddSingleton<UnsentUploads>();
        services.AddHostedService<Preparation>();
        services.AddHostedService<Tidying>();
        services.AddSingleton<Departure>();
        services.AddHostedService(provider => provider.GetRequiredService<Departure>());
        services.AddRazorComponents();
        services.AddScoped<PageContext>();
        services.AddAntiforgery(forms =>
        {
            var isHttps = options.SiteUrl?.Scheme == Uri.UriSchemeHttps;
            forms.HeaderName = FormGuard.Header;
            forms.FormFieldName = FormGuard.Field;
            forms.Cookie.Name = isHttps ? "__Host-form" : "form";
            forms.Cookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
            forms.SuppressXFrameOptionsHeader = true;
        });
        services.AddRateLimiter(limits => RateLimits.Configure(limits, options));
        services.AddAuthorization(Policies.Configure);
        services.AddRouting();
        services.AddCloud(parts);
        services.AddStores(parts);
        services.AddLogin(parts);
    }

    private static void AddCloud(this IServiceCollection services, WebParts parts)
    {
        var options = parts.Options;
        var region = RegionEndpoint.GetBySystemName(options.Region);
        // An address other than AWS's, as the SDK reads it from the environment, has no name per bucket.
        var isElsewhere = new AmazonS3Config { RegionEndpoint = region }.ServiceURL is { Length: > 0 };
        services.AddSingleton(_ => parts.S3
            ?? new AmazonS3Client(parts.Credentials(), new AmazonS3Config { RegionEndpoint = region, ForcePathStyle = isElsewhere }));
        services.AddSingleton(_ => parts.DynamoDB ?? new AmazonDynamoDBClient(parts.Credentials(), region));
        services.AddSingleton<IFileObjects>(provider => new S3FileObjects(
            provider.GetRequiredService<IAmazonS3>(), options.IncomingBucket, options.ResultsBucket));
        services.AddSingleton<IFileStates>(provider => new DynamoDbFileStates(
            provider.GetRequiredService<IAmazonDynamoDB>(), options.FilesTable, parts.Clock));
        services.AddSingleton(_ => new AwsConnection(parts.Credentials(), region, parts.Clock, Environment.GetEnvironmentVariable));
        services.AddSingleton(provider => new SecretsManagerClient(provider.GetRequiredService<AwsConnection>()));
        services.AddSingleton(provider => new ApprovalInbox(
            options.ApprovalUrl,
            options.SigningSecretArn is { } arn ? provider.SecretOf(arn) : null,
            parts.CreateHttpClient(),
            provider.GetRequiredService<IFileStates>(),
            provider.GetRequiredService<IUploadStore>(),
            provider.GetRequiredService<IAccountStore>(),
            parts.Clock,
            provider.GetRequiredService<ILogger<ApprovalInbox>>()));
    }

    private static void AddStores(this IServiceCollection services, WebParts parts)
    {
        var keys = services.AddDataProtection().SetApplicationName("alicerce-web");
        if (parts.Options.Database is { } database)
        {
            services.AddSingleton(provider => Database.Open(
                database, parts.Options.Region, parts.Credentials, parts.Clock, provider.GetRequiredService<ILoggerFactory>()));
            services.AddSingleton<IAccountStore, PostgresAccountStore>();
            services.AddSingleton<IUploadStore, PostgresUploadStore>();
            services.AddSingleton<IAuditLog, PostgresAuditLog>();
            services.AddOptions<KeyManagementOptions>().Configure<NpgsqlDataSource>((management, source) =>
                management.XmlRepository = new PostgresKeyRepository(source));
            return;
        }

        var folder = Directory.CreateDirectory(parts.Options.DataFolder!).FullName;
        services.AddSingleton<IAccountStore>(_ => new DiskAccountStore(folder));
        services.AddSingleton<IUploadStore>(_ => new DiskUploadStore(folder));
        services.AddSingleton<IAuditLog>(_ => new DiskAuditLog(folder));
        keys.PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(folder, "keys")));
    }

    private static void AddLogin(this IServiceCollection services, WebParts parts)
    {
        var options = parts.Options;
        var isHttps = options.SiteUrl?.Scheme == Uri.UriSchemeHttps;
        if (options.LoginMode == LoginMode.AlbCognito)
        {
            var http = parts.CreateHttpClient();
            services.AddSingleton(options.Cognito!);
            services.AddSingleton(new BalancerTokens(
                options.Cognito!, SigningKeyCache.ForBalancers(http, options.Region), parts.Clock));
            services.AddSingleton(new AccessTokens(options.Cognito!, http, parts.Clock));
            services.AddAuthentication(BalancerHandler.SchemeName)
                .AddScheme<AuthenticationSchemeOptions, BalancerHandler>(BalancerHandler.SchemeName, null);
            return;
        }

        var authentication = services.AddAuthentication(SessionCookie.Scheme)
            .AddCookie(SessionCookie.Scheme, cookie => SessionCookie.Configure(cookie, isHttps));
        if (options.LoginMode == LoginMode.AppOidc)
        {
            authentication.AddOAuth<CognitoHandlerOptions, CognitoHandler>(CognitoHandler.SchemeName, _ => { });
            services.AddOptions<CognitoHandlerOptions>(CognitoHandler.SchemeName).Configure<IServiceProvider>((login, provider) =>
            {
                login.Cognito = options.Cognito!;
                login.Secret = provider.SecretOf(options.Cognito!.ClientSecretArn!);
                login.ClientId = options.Cognito.ClientId;
                login.AuthorizationEndpoint = new Uri(options.Cognito.Domain, "/oauth2/authorize").AbsoluteUri;
                login.TokenEndpoint = new Uri(options.Cognito.Domain, "/oauth2/token").AbsoluteUri;
                login.UserInformationEndpoint = new Uri(options.Cognito.Domain, "/oauth2/userInfo").AbsoluteUri;
                login.CallbackPath = "/signed-in";
                login.SignInScheme = SessionCookie.Scheme;
                login.UsePkce = true;
                login.Scope.Add("openid");
                login.Scope.Add("email");
                login.Scope.Add("profile");
                login.CorrelationCookie.SameSite = SameSiteMode.Lax;
                login.CorrelationCookie.SecurePolicy = isHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
                login.Backchannel = parts.CreateHttpClient();
                login.Events.OnRemoteFailure = context => RefuseAsync(context, provider);
            });
        }
    }

    private static Task RefuseAsync(RemoteFailureContext context, IServiceProvider provider)
    {
        LoginLog.Refused(provider.GetRequiredService<ILogger<CognitoHandler>>(), context.Failure!, context.Failure!.Message);
        context.Response.Redirect("/sign-in?notice=login-failed");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static HttpClient CreateHttpClient(this WebParts parts) =>
        new(parts.Network?.Invoke() ?? new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) })
        {
            Timeout = CallTimeout,
        };

    private static CachedSecret SecretOf(this IServiceProvider provider, string arn)
    {
        var parts = provider.GetRequiredService<WebParts>();
        return new CachedSecret(
            parts.ReadSecret is { } read
                ? cancellationToken => read(arn, cancellationToken)
                : cancellationToken => provider.GetRequiredService<SecretsManagerClient>().GetSecretValueAsync(arn, cancellationToken),
            parts.Clock);
    }
}
