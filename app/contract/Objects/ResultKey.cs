using System.Globalization;

namespace Alicerce.Contract.Objects;

/// <summary>Keys in the results bucket.</summary>
public static class ResultKey
{
    public const string Prefix = "results/";
    public const string LakePrefix = "lake/";

    private const string ManifestName = "manifest.json";

    public static string FolderOf(string jobId) => $"{Prefix}{jobId}/";

    /// <summary>The name is the rest of the key; it may hold slashes, its parts are safe names.</summary>
    public static string Of(string jobId, string name) =>
        name.Split('/').All(SafeName.IsSafe)
            ? FolderOf(jobId) + name
            : throw new ArgumentException(
                $"The name of the result is \"{name}\". Use ASCII letters, digits, `.`, `-`, `_` and `/`.", nameof(name));

    /// <summary>Written last: a reader trusts only results that it lists.</summary>
    public static string ManifestOf(string jobId) => FolderOf(jobId) + ManifestName;

    /// <summary>JSON lines, compressed with gzip, in the partition of the day.</summary>
    public static string LakeOf(DateOnly date, string jobId) =>
        string.Create(CultureInfo.InvariantCulture, $"{LakePrefix}dt={date:yyyy-MM-dd}/{jobId}.json.gz");
}
