using System.Collections.Immutable;
using Alicerce.Engine.CommandLine;

namespace Alicerce.Engine.Processes;

/// <summary>
/// Which built assembly belongs to which source directory. The engine's own build writes it, with paths relative to
/// the engine's assembly, so that it holds wherever a checkout is copied to.
/// </summary>
public sealed class ProgramManifest
{
    public const string FileName = "alicerce.programs";

    public static readonly ProgramManifest Empty = new(ImmutableDictionary<string, string>.Empty);

    private readonly ImmutableDictionary<string, string> _assemblies;

    private ProgramManifest(ImmutableDictionary<string, string> assemblies) => _assemblies = assemblies;

    /// <summary>Reads lines of the form <c>directory=assembly</c>; no file means no programs.</summary>
    public static ProgramManifest Load(string path)
    {
        if (!File.Exists(path))
        {
            return Empty;
        }

        var directory = Path.GetDirectoryName(Path.GetFullPath(path))!;
        var assemblies = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var line in File.ReadLines(path).Where(line => line.Length > 0))
        {
            var parts = line.Split('=', 2);
            if (parts.Length != 2)
            {
                throw UserErrorException.Failed(
                    $"`{path}` has the line `{line}`, which is not `directory=assembly`. Build the engine again.");
            }

            assemblies[Full(directory, parts[0])] = Full(directory, parts[1]);
        }

        return new ProgramManifest(assemblies.ToImmutable());
    }

    /// <summary>The assembly built from the project in a directory; null when the engine's build knows none.</summary>
    public string? Find(string directory) =>
        _assemblies.GetValueOrDefault(Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory)));

    private static string Full(string directory, string relative) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(directory, relative)));
}
