using Alicerce.Web.Configuration;

namespace Alicerce.Web.Tests.Configuration;

public sealed class WebOptionsTests
{
    private static readonly Dictionary<string, string> Instance = new()
    {
        ["ALICERCE_STAGE"] = "prod",
        ["ALICERCE_REGION"] = "sa-east-1",
        ["ALICERCE_INCOMING_BUCKET"] = "alicerce-incoming",
        ["ALICERCE_RESULTS_BUCKET"] = "alicerce-results",
        ["ALICERCE_FILES_TABLE"] = "files",
        ["ALICERCE_DATABASE_HOST"] = "db.example.com",
        ["ALICERCE_LOGIN_MODE"] = "app-oidc",
        ["ALICERCE_OIDC_ISSUER"] = "https://cognito-idp.sa-east-1.amazonaws.com/sa-east-1_abc",
        ["ALICERCE_OIDC_CLIENT_ID"] = "client",
        ["ALICERCE_OIDC_CLIENT_SECRET_ARN"] = "arn:aws:secretsmanager:sa-east-1:123456789012:secret:client",
        ["ALICERCE_OIDC_DOMAIN"] = "alicerce.auth.sa-east-1.amazoncognito.com",
        ["ALICERCE_SITE_URL"] = "https://files.example.com",
        ["ALICERCE_APPROVAL_URL"] = "https://abc.lambda-url.sa-east-1.on.aws/",
        ["ALICERCE_SIGNING_SECRET_ARN"] = "arn:aws:secretsmanager:sa-east-1:123456789012:secret:signing",
    };

    [Test]
    public void Reads_the_environment_of_an_instance()
    {
        var options = WebOptions.FromEnvironment(Instance.GetValueOrDefault);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(options.Database, Is.EqualTo(new DatabaseOptions.Rds("db.example.com", 5432, "alicerce", null)));
            Assert.That(options.Cognito!.Domain, Is.EqualTo(new Uri("https://alicerce.auth.sa-east-1.amazoncognito.com/")));
            Assert.That((options.LoginMode, options.Port), Is.EqualTo((LoginMode.AppOidc, 8080)));
        }
    }

    [Test]
    public void Lists_every_mistake_at_once()
    {
        var wrong = new Dictionary<string, string>
        {
            ["ALICERCE_INCOMING_BUCKET"] = "No_Bucket",
            ["ALICERCE_FILES_TABLE"] = "files",
            ["ALICERCE_LOGIN_MODE"] = "alb-cognito",
            ["ALICERCE_OIDC_ISSUER"] = "http://example.com",
            ["ALICERCE_OIDC_CLIENT_ID"] = "client",
            ["ALICERCE_OIDC_DOMAIN"] = "example.com",
            ["ALICERCE_BALANCER_ARN"] = "arn:aws:s3:::bucket",
            ["ALICERCE_PORT"] = "80x",
            ["ALICERCE_ACCEPTED_TYPES"] = ".csv .exe",
            ["ALICERCE_APPROVAL_URL"] = "https://example.com",
        };

        Assert.That(
            () => WebOptions.FromEnvironment(wrong.GetValueOrDefault),
            Throws.TypeOf<InvalidOptionsException>().With.Property("Mistakes").EquivalentTo(new[]
            {
                "`ALICERCE_REGION` is not set. Set it to the AWS region, such as `sa-east-1`.",
                "`ALICERCE_PORT` is \"80x\", which is not a whole number from 0 to 65535. Correct it, or remove it for 8080.",
                "`ALICERCE_INCOMING_BUCKET` is \"No_Bucket\", which is not the name of a bucket. " +
                "Use 3 to 63 lower-case letters, digits, `-` or `.`.",
                "`ALICERCE_RESULTS_BUCKET` is not set. Set it to the name of the bucket that holds results.",
                "`ALICERCE_DATA` is not set. Set it to a folder for accounts and records, or `ALICERCE_DATABASE_HOST` to a database.",
                "`ALICERCE_OIDC_ISSUER` is \"http://example.com\", which is not an https address. Set it to the issuer of the user pool.",
                "`ALICERCE_BALANCER_ARN` is \"arn:aws:s3:::bucket\", which is not an ARN of `elasticloadbalancing`. " +
                "Set it to the ARN of the balancer.",
                "`ALICERCE_SITE_URL` is not set. Set it to the address that browsers use.",
                "`ALICERCE_SIGNING_SECRET_ARN` is not set. Set it to the ARN of the secret that signs approval links.",
                "`ALICERCE_ACCEPTED_TYPES` names kinds of files that nobody knows here: `.exe`. List ends of names with blanks " +
                "between them, such as `.csv .pdf`, or set it to `*` for all. There are .7z .avif .bin .csv .docx .epub .gif .gz " +
                ".heic .html .jpeg .jpg .json .jsonl .log .md .mp3 .mp4 .ndjson .parquet .pdf .png .pptx .svg .tar .tgz .tif " +
                ".tiff .tsv .txt .wav .webp .xlsx .xml .zip.",
            }));
    }

    [TestCase("none", true)]
    [TestCase("app-oidc", false)]
    public void Takes_an_address_without_encryption_only_where_no_login_service_is(string mode, bool isTaken)
    {
        var variables = new Dictionary<string, string>(Instance)
        {
            ["ALICERCE_LOGIN_MODE"] = mode,
            ["ALICERCE_SITE_URL"] = "http://web-1.sa-east-1.elb.amazonaws.com",
        };

        Assert.That(
            () => WebOptions.FromEnvironment(variables.GetValueOrDefault).SiteUrl!.Host,
            isTaken ? Is.EqualTo("web-1.sa-east-1.elb.amazonaws.com") : Throws.TypeOf<InvalidOptionsException>());
    }

    [Test]
    public void Shows_no_password_of_a_database()
    {
        var variables = new Dictionary<string, string>(Instance) { ["ALICERCE_DATABASE_CONNECTION"] = "Host=h;Password=hush" };
        variables.Remove("ALICERCE_DATABASE_HOST");

        Assert.That(WebOptions.FromEnvironment(variables.GetValueOrDefault).ToString(), Does.Not.Contain("hush"));
    }
}
