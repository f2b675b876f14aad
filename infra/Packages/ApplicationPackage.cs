using System.Security.Cryptography;
using System.Text;

namespace Alicerce.Infra.Packages;

/// <summary>A built application, as a folder.</summary>
/// <param name="Folder">Where its files are.</param>
/// <param name="Digest">What names this build: it changes with any file.</param>
public sealed record ApplicationPackage(string Folder, string Digest)
{
    private const int DigestLength = 16;

    /// <summary>The package that the build of an application leaves in a folder.</summary>
    /// <exception cref="RunException">The folder is missing or empty.</exception>
    public static ApplicationPackage In(string folder, string project)
    {
        var files = Directory.Exists(folder)
            ? Directory.GetFiles(folder, "*", SearchOption.AllDirectories)
            : [];
        if (files.Length == 0)
        {
            throw new RunException(
                $"`{folder}` holds no package. Expected what the build of `{project}` writes there. " +
                $"Run `dotnet build {project}` and try again.");
        }

        return new ApplicationPackage(folder, DigestOf(folder, files));
    }

    /// <summary>The files as one archive, for an upload.</summary>
    public Archive ToArchive() => new FileArchive(Folder);

    // Over names and contents in a fixed order, so that every machine finds the same digest for the same build.
    private static string DigestOf(string folder, IEnumerable<string> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var named = files.Select(file => (
            Name: Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'), Path: file));
        foreach (var (name, path) in named.OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{name}\n"));
            using var content = File.OpenRead(path);
            hash.AppendData(SHA256.HashData(content));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..DigestLength];
    }
}
