namespace Alicerce.Infra.Settings;

public sealed record LakeSettings
{
    private static readonly int[] Capacities = [8, 4, 16, 24, 32, 40, 48, 56, 64, 128, 256, 512];

    /// <summary>Whether people can ask questions in SQL about what became of the files.</summary>
    public required bool Enabled { get; init; }

    /// <summary>The day of the oldest records.</summary>
    public required string FirstDay { get; init; }

    /// <summary>What one query may read before it is stopped.</summary>
    public required int ScanLimitMb { get; init; }

    /// <summary>Whether a crawler looks for new kinds of records every night, billed by the minute.</summary>
    public required bool Crawler { get; init; }

    /// <summary>Whether there is a warehouse as well, billed while it is asked.</summary>
    public required bool Redshift { get; init; }

    /// <summary>How much the warehouse computes with, in Redshift processing units.</summary>
    public required int RedshiftBaseRpu { get; init; }

    /// <summary>How many hours of one unit the warehouse may use in a month.</summary>
    public required int RedshiftRpuHoursPerMonth { get; init; }

    internal static LakeSettings Read(SettingsGroup group, NetworkSettings network)
    {
        var settings = new LakeSettings
        {
            Enabled = group.Boolean("enabled"),
            FirstDay = group.Text("firstDay", "a day", "2026-01-01", Formats.IsDay),
            ScanLimitMb = group.WholeNumber("scanLimitMb", 10, 1000000),
            Crawler = group.Boolean("crawler"),
            Redshift = group.Boolean("redshift"),
            RedshiftBaseRpu = group.WholeNumber("redshiftBaseRpu", Capacities),
            RedshiftRpuHoursPerMonth = group.WholeNumber("redshiftRpuHoursPerMonth", 1, 1000000),
        };

        group.Require(
            settings.Enabled || !(settings.Crawler || settings.Redshift),
            $"{group.Path("enabled")} is `false`, and `crawler` and `redshift` work on the lake. Set it to `true` or both " +
            "to `false`.");
        group.Require(
            !settings.Redshift || network.Zones >= 3,
            $"{group.Path("redshift")} is `true`, and `alicerce:network.zones` is {network.Zones}: a warehouse needs three. " +
            "Raise it or set `redshift: false`.");
        group.Finish();
        return settings;
    }
}
