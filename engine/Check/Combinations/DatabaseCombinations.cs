using System.Globalization;
using Alicerce.Engine.Topology;

namespace Alicerce.Engine.Check.Combinations;

/// <summary>What the storage, the monitoring and the engine of an RDS instance need of each other.</summary>
/// <remarks>
/// <see href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CreateDBInstance.html"/> and
/// <see href="https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/CHAP_Storage.html"/>.
/// </remarks>
public static class DatabaseCombinations
{
    private const int LargestStorage = 65536;
    private const int LargestMagnetic = 3072;

    /// <summary>From this size on gp3 spreads over several volumes and takes operations and throughput.</summary>
    private const int StripedStorage = 400;

    private static readonly string[] Provisioned = ["iops", "storageThroughput"];

    private static readonly string[] Origins =
        ["replicateSourceDb", "restoreToPointInTime", "s3Import", "snapshotIdentifier"];

    public static IEnumerable<string> Problems(Property instance) =>
    [
        .. Monitoring(instance),
        .. Placement(instance),
        .. IsCopy(instance) ? [] : Storage(instance),
        .. Encryption(instance),
        .. Engine(instance),
    ];

    private static IEnumerable<string> Monitoring(Property instance)
    {
        if (instance["monitoringInterval"].Number > 0 && !instance["monitoringRoleArn"].IsGiven)
        {
            yield return
                $"`monitoringInterval` is {Text(instance["monitoringInterval"].Number)} without `monitoringRoleArn`. " +
                "Set the " +
                "role that may write the metrics, or set the interval to 0.";
        }

        if (instance["databaseInsightsMode"].Text == "advanced" &&
            instance["performanceInsightsEnabled"] is { IsUnknown: false, Flag: not true })
        {
            yield return
                "`databaseInsightsMode` is `advanced`, which needs `performanceInsightsEnabled`. Set that to true.";
        }
    }

    private static IEnumerable<string> Placement(Property instance)
    {
        if (instance["multiAz"].Flag == true && instance["availabilityZone"].IsKnown)
        {
            yield return
                "`availabilityZone` is given, but `multiAz` is true, with which AWS chooses the zones. Remove one of " +
                "them.";
        }
    }

    private static IEnumerable<string> Storage(Property instance)
    {
        if (instance["allocatedStorage"].Number is not { } size)
        {
            yield break;
        }

        if (instance["maxAllocatedStorage"].Number is { } most and > 0 && most < size)
        {
            yield return
                $"`maxAllocatedStorage` is {Text(most)}, which is less than `allocatedStorage` with {Text(size)}. " +
                "Raise it, " +
                "or set it to 0 for storage that does not grow.";
        }

        if (instance["engine"].Text is not ("postgres" or "mysql" or "mariadb") ||
            instance["storageType"].Text is not { } type)
        {
            yield break;
        }

        var (smallest, largest) = type switch
        {
            "gp2" or "gp3" => (20, LargestStorage),
            "io1" or "io2" => (100, LargestStorage),
            "standard" => (5, LargestMagnetic),
            _ => (0, int.MaxValue),
        };
        if (size < smallest || size > largest)
        {
            yield return
                $"`allocatedStorage` is {Text(size)}, but storage of the type `{type}` has from {smallest} to " +
                $"{largest} GiB. " +
                "Set a size inside of that range.";
        }

        if (type is "io1" or "io2" && !instance["iops"].IsGiven)
        {
            yield return $"`iops` is missing, but storage of the type `{type}` needs it. Set it.";
        }

        if (type == "gp3" && size < StripedStorage)
        {
            foreach (var property in Provisioned.Where(name => instance[name].Number > 0))
            {
                yield return
                    $"`{property}` is {Text(instance[property].Number)}, but storage of the type `gp3` takes it from " +
                    $"{StripedStorage} GiB on, and `allocatedStorage` is {Text(size)}. Remove it or raise the size.";
            }
        }

        if (type == "gp2" && instance["iops"].Number > 0)
        {
            yield return "`iops` is given, but storage of the type `gp2` does not take it. Remove it, or use `gp3`.";
        }
    }

    private static IEnumerable<string> Encryption(Property instance)
    {
        if (!IsCopy(instance) && instance["kmsKeyId"] is { IsGiven: true, Text: not "" } &&
            instance["storageEncrypted"] is { IsUnknown: false, Flag: not true })
        {
            yield return "`kmsKeyId` is given, but `storageEncrypted` is not true. Set it to true.";
        }
    }

    private static IEnumerable<string> Engine(Property instance)
    {
        if (instance["engine"].Text is not { } engine)
        {
            yield break;
        }

        if (engine.StartsWith("sqlserver-", StringComparison.Ordinal) && instance["dbName"] is { IsKnown: true, Text: not "" })
        {
            yield return "`dbName` is given, but SQL Server makes no database at the start. Remove it.";
        }

        var exports = engine switch
        {
            "postgres" => ["postgresql", "upgrade", "iam-db-auth-error"],
            "mysql" or "mariadb" => ["audit", "error", "general", "slowquery", "iam-db-auth-error"],
            _ when engine.StartsWith("sqlserver-", StringComparison.Ordinal) => ["agent", "error"],
            _ => Array.Empty<string>(),
        };
        foreach (var export in instance["enabledCloudwatchLogsExports"].Items.Select(item => item.Text).OfType<string>()
            .Where(export => exports.Length > 0 && !exports.Contains(export)))
        {
            yield return
                $"`enabledCloudwatchLogsExports` has `{export}`, which `{engine}` does not write. Use " +
                $"{string.Join(", ", exports.Select(name => $"`{name}`"))}.";
        }
    }

    /// <summary>Whether it takes its storage from something that is there.</summary>
    private static bool IsCopy(Property instance) =>
        Origins.Any(name => instance[name].IsGiven);

    private static string Text(double? value) => value!.Value.ToString(CultureInfo.InvariantCulture);
}
