using System.Globalization;
using System.Text.RegularExpressions;

namespace Alicerce.Infra.Data;

/// <summary>What a new database is made from: another database at some time, or a snapshot.</summary>
public sealed partial record DatabaseRestore
{
    private const string Latest = "latest";

    private DatabaseRestore()
    {
    }

    /// <summary>The database whose automatic backups are used; null with a snapshot.</summary>
    public string? SourceIdentifier { get; private init; }

    /// <summary>A time in UTC; null for the latest that can be restored, and with a snapshot.</summary>
    public string? Time { get; private init; }

    /// <summary>The name or ARN of a snapshot; null with a point in time.</summary>
    public string? Snapshot { get; private init; }

    /// <summary>Reads <c>latest</c>, a time in UTC or the name of a snapshot.</summary>
    public static DatabaseRestore From(string text, string sourceIdentifier) => text switch
    {
        Latest => new DatabaseRestore { SourceIdentifier = sourceIdentifier },
        _ when IsTime(text) => new DatabaseRestore { SourceIdentifier = sourceIdentifier, Time = text },
        _ => new DatabaseRestore { Snapshot = text },
    };

    internal static bool IsValid(string text) => text == Latest || IsTime(text) || SnapshotName().IsMatch(text);

    private static bool IsTime(string text) => DateTimeOffset.TryParseExact(
        text, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    // Names that RDS gives begin with `rds:`; those of AWS Backup with `awsbackup:`.
    [GeneratedRegex(@"\A(arn:aws[a-z-]*:rds:[a-z0-9-]+:\d{12}:snapshot:)?((rds|awsbackup):)?[A-Za-z][A-Za-z0-9-]{0,254}\z")]
    private static partial Regex SnapshotName();
}
