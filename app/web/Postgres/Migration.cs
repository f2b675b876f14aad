using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Alicerce.Web.Postgres;

/// <summary>One step of the schema. Once released it never changes; the next one does.</summary>
internal sealed record Migration(int Version, string Name, string Sql)
{
    private const string Folder = "Alicerce.Web.Postgres.Migrations.";

    public string Checksum { get; } = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql)));

    /// <summary>In the order in which they are applied.</summary>
    public static IReadOnlyList<Migration> All { get; } = [.. Load().OrderBy(migration => migration.Version)];

    private static IEnumerable<Migration> Load()
    {
        var assembly = typeof(Migration).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            var name = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
            yield return new Migration(
                int.Parse(name.AsSpan(0, name.IndexOf('-', StringComparison.Ordinal)), CultureInfo.InvariantCulture), name, reader.ReadToEnd());
        }
    }
}
