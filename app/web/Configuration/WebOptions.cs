using Alicerce.Contract.Files;

namespace Alicerce.Web.Configuration;

/// <summary>The environment of the application, checked once when it starts.</summary>
public sealed record WebOptions
{
    /// <summary>What one POST can carry.</summary>
    public const long LargestUpload = 5L * 1024 * 1024 * 1024;

    private const string AddressVariable = "ALICERCE_SITE_URL";
    private const string HostVariable = "ALICERCE_DATABASE_HOST";
    private const string ConnectionVariable = "ALICERCE_DATABASE_CONNECTION";
    private const string DataVariable = "ALICERCE_DATA";

    public required string Stage { get; init; }

    public required string Region { get; init; }

    public int Port { get; init; } = 8080;

    public required string IncomingBucket { get; init; }

    public required string ResultsBucket { get; init; }

    public required string FilesTable { get; init; }

    /// <summary>Null keeps accounts, uploads and the audit log in files under <see cref="DataFolder"/>.</summary>
    public DatabaseOptions? Database { get; init; }

    public string? DataFolder { get; init; }

    public LoginMode LoginMode { get; init; }

    /// <summary>Null without a login service.</summary>
    public CognitoOptions? Cognito { get; init; }

    /// <summary>The address that browsers use; null where it is the one that the application listens on.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>Where signed links decide approvals; null without approvals.</summary>
    public Uri? ApprovalUrl { get; init; }

    public string? SigningSecretArn { get; init; }

    public long MaximumUploadBytes { get; init; } = LargestUpload;

    /// <summary>The ingest holds the content to the same list.</summary>
    public AcceptedTypes Accepted { get; init; } = AcceptedTypes.Default;

    public int SignInsPerMinute { get; init; } = 20;

    public LogLevel LogLevel { get; init; } = LogLevel.Information;

    public static WebOptions FromEnvironment(Func<string, string?> read)
    {
        var reader = new EnvironmentReader(read);
        var mode = reader.Choice(
            "ALICERCE_LOGIN_MODE", LoginMode.None,
            ("none", LoginMode.None), ("app-oidc", LoginMode.AppOidc), ("alb-cognito", LoginMode.AlbCognito));
        var database = ReadDatabase(reader);
        var approvals = reader.OptionalAddress("ALICERCE_APPROVAL_URL", "the address that decides approvals");

        var options = new WebOptions
        {
            Stage = reader.Optional("ALICERCE_STAGE") ?? "dev",
            Region = reader.Required("ALICERCE_REGION", "the AWS region, such as `sa-east-1`"),
            Port = (int)reader.Number("ALICERCE_PORT", 8080, 0, 65535),
            IncomingBucket = reader.Bucket("ALICERCE_INCOMING_BUCKET", "the name of the bucket that takes uploads"),
            ResultsBucket = reader.Bucket("ALICERCE_RESULTS_BUCKET", "the name of the bucket that holds results"),
            FilesTable = reader.Table("ALICERCE_FILES_TABLE", "the name of the DynamoDB table of files"),
            Database = database,
            DataFolder = database is null
                ? reader.Required(DataVariable, $"a folder for accounts and records, or `{HostVariable}` to a database")
                : null,
            LoginMode = mode,
            Cognito = mode == LoginMode.None ? null : ReadCognito(reader, mode),
            SiteUrl = mode == LoginMode.None
                ? reader.OptionalPlainAddress(AddressVariable, "the address that browsers use")
                : reader.Address(AddressVariable, "the address that browsers use"),
            ApprovalUrl = approvals,
            SigningSecretArn = approvals is null
                ? null
                : reader.Arn("ALICERCE_SIGNING_SECRET_ARN", "secretsmanager", "the ARN of the secret that signs approval links"),
            MaximumUploadBytes = reader.Number("ALICERCE_MAX_UPLOAD_BYTES", LargestUpload, 1, LargestUpload),
            Accepted = reader.Accepted("ALICERCE_ACCEPTED_TYPES"),
            SignInsPerMinute = (int)reader.Number("ALICERCE_SIGN_INS_PER_MINUTE", 20, 1, 100_000),
            LogLevel = reader.Choice(
                "ALICERCE_LOG_LEVEL", LogLevel.Information,
                ("Debug", LogLevel.Debug), ("Information", LogLevel.Information),
                ("Warning", LogLevel.Warning), ("Error", LogLevel.Error)),
        };
        reader.ThrowIfMistaken();
        return options;
    }

    private static DatabaseOptions? ReadDatabase(EnvironmentReader reader)
    {
        var host = reader.Optional(HostVariable);
        var connection = reader.Optional(ConnectionVariable);
        if (host is not null && connection is not null)
        {
            reader.Mistake($"`{HostVariable}` and `{ConnectionVariable}` are both set. Keep one: they name the same thing.");
        }

        if (host is null)
        {
            return connection is null ? null : new DatabaseOptions.Server(connection);
        }

        return new DatabaseOptions.Rds(
            host,
            (int)reader.Number("ALICERCE_DATABASE_PORT", 5432, 1, 65535),
            reader.Optional("ALICERCE_DATABASE_NAME") ?? "alicerce",
            reader.Optional("ALICERCE_DATABASE_CA"));
    }

    private static CognitoOptions ReadCognito(EnvironmentReader reader, LoginMode mode) => new()
    {
        Issuer = reader.Address("ALICERCE_OIDC_ISSUER", "the issuer of the user pool")?.AbsoluteUri.TrimEnd('/') ?? "",
        ClientId = reader.Required("ALICERCE_OIDC_CLIENT_ID", "the id of the application client"),
        Domain = reader.Host("ALICERCE_OIDC_DOMAIN", "the domain of the pool's sign-in pages") ?? new Uri("https://invalid/"),
        ClientSecretArn = mode == LoginMode.AppOidc
            ? reader.Arn("ALICERCE_OIDC_CLIENT_SECRET_ARN", "secretsmanager", "the ARN of the secret of the application client")
            : null,
        BalancerArn = mode == LoginMode.AlbCognito
            ? reader.Arn("ALICERCE_BALANCER_ARN", "elasticloadbalancing", "the ARN of the balancer")
            : null,
    };
}
