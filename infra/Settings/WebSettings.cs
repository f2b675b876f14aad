namespace Alicerce.Infra.Settings;

public sealed record WebSettings
{
    private const string Ranges = "IPv4 ranges such as `203.0.113.0/24`";

    public required string InstanceType { get; init; }

    public required int MinInstances { get; init; }

    public required int DesiredInstances { get; init; }

    public required int MaxInstances { get; init; }

    /// <summary>Size of disk D, the data disk.</summary>
    public required int DataDiskGb { get; init; }

    /// <summary>Size of disk E, the scratch disk.</summary>
    public required int ScratchDiskGb { get; init; }

    /// <summary>One-minute metrics, billed.</summary>
    public required bool DetailedMonitoring { get; init; }

    /// <summary>Age at which an instance is replaced; 0 for never.</summary>
    public required int MaxInstanceDays { get; init; }

    public required bool LoadBalancer { get; init; }

    /// <summary>ACM certificate; with it the load balancer serves HTTPS and redirects HTTP.</summary>
    public string? CertificateArn { get; init; }

    /// <summary>Who may reach the site.</summary>
    public required IReadOnlyList<string> AllowedCidrs { get; init; }

    /// <summary>Who may reach port 22. Empty: nobody, administration goes through Session Manager.</summary>
    public required IReadOnlyList<string> AdminCidrs { get; init; }

    /// <summary>Whether <see cref="AdminCidrs"/> may hold the whole internet.</summary>
    public required bool AdminFromAnywhere { get; init; }

    internal static WebSettings Read(SettingsGroup group)
    {
        var settings = new WebSettings
        {
            InstanceType = group.Text(
                "instanceType", "an EC2 instance type", "t4g.micro", Formats.InstanceType().IsMatch),
            MinInstances = group.WholeNumber("minInstances", 0, 100),
            DesiredInstances = group.WholeNumber("desiredInstances", 0, 100),
            MaxInstances = group.WholeNumber("maxInstances", 1, 100),
            DataDiskGb = group.WholeNumber("dataDiskGb", 1, 16384),
            ScratchDiskGb = group.WholeNumber("scratchDiskGb", 1, 16384),
            DetailedMonitoring = group.Boolean("detailedMonitoring"),
            MaxInstanceDays = group.WholeNumber("maxInstanceDays", 0, 365),
            LoadBalancer = group.Boolean("loadBalancer"),
            CertificateArn = group.OptionalText(
                "certificateArn",
                "the ARN of an ACM certificate",
                "arn:aws:acm:us-east-1:123456789012:certificate/00000000-0000-0000-0000-000000000000",
                Formats.CertificateArn().IsMatch),
            AllowedCidrs = group.Texts("allowedCidrs", Ranges, "0.0.0.0/0", Formats.IsCidr),
            AdminCidrs = group.Texts("adminCidrs", Ranges, "203.0.113.0/24", Formats.IsCidr),
            AdminFromAnywhere = group.Boolean("adminFromAnywhere"),
        };

        group.Require(
            settings.MinInstances <= settings.DesiredInstances && settings.DesiredInstances <= settings.MaxInstances,
            $"{group.Path("desiredInstances")} is {settings.DesiredInstances}, outside `minInstances` " +
            $"({settings.MinInstances}) to `maxInstances` ({settings.MaxInstances}). " +
            "Bring the three numbers in order.");
        group.Require(
            settings.CertificateArn is null || settings.LoadBalancer,
            $"{group.Path("certificateArn")} is set while `loadBalancer` is `false`: nothing would serve the " +
            "certificate. Set `loadBalancer: true` or remove the certificate.");
        group.Require(
            settings.AdminFromAnywhere || !settings.AdminCidrs.Contains("0.0.0.0/0"),
            $"{group.Path("adminCidrs")} holds `0.0.0.0/0`: everyone could try to log in to the instances. " +
            "Name the ranges of your offices, or set `adminFromAnywhere: true` if it is meant.");
        group.Finish();
        return settings;
    }
}
