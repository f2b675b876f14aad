using System.Collections.Immutable;
using Alicerce.Engine.CommandLine;
using Alicerce.Engine.Project;

namespace Alicerce.Engine.Policy;

/// <summary>Decides which policy packs check a preview.</summary>
public static class PolicyPackLocator
{
    private const string DefaultDirectory = "policies";

    /// <summary>The packs that the user names, else the one in <c>policies/</c> beside <c>Pulumi.yaml</c>.</summary>
    public static ImmutableArray<PolicyPackSource> Locate(
        string root, IReadOnlyList<string> named, string workingDirectory)
    {
        if (named.Count > 0)
        {
            return [.. named.Select(path => Named(path, Path.GetFullPath(path, workingDirectory)))];
        }

        var directory = Path.Combine(root, DefaultDirectory);
        return File.Exists(Path.Combine(directory, PolicyPackFile.FileName))
            ? [InDirectory(DefaultDirectory, directory)]
            : [];
    }

    private static PolicyPackSource Named(string given, string path)
    {
        if (Directory.Exists(path))
        {
            return File.Exists(Path.Combine(path, PolicyPackFile.FileName))
                ? InDirectory(given, Path.TrimEndingDirectorySeparator(path))
                : throw UserErrorException.WrongInvocation(
                    $"`--policy-pack` names the directory `{given}`, which has no `{PolicyPackFile.FileName}`.");
        }

        if (!File.Exists(path))
        {
            throw UserErrorException.WrongInvocation(
                $"`--policy-pack` names `{given}`, but there is no such file or directory.");
        }

        const UnixFileMode execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & execute) == 0)
        {
            throw UserErrorException.WrongInvocation(
                $"`--policy-pack` names the file `{given}`, which is not executable. " +
                $"Name an executable, or a directory with `{PolicyPackFile.FileName}`.");
        }

        var beside = Path.Combine(Path.GetDirectoryName(path)!, PolicyPackFile.FileName);
        return new PolicyPackSource(
            given, path, IsExecutable: true, File.Exists(beside) ? PolicyPackFile.Read(beside) : null);
    }

    private static PolicyPackSource InDirectory(string given, string path)
    {
        var file = PolicyPackFile.Read(Path.Combine(path, PolicyPackFile.FileName));
        return file.Runtime.Name is RuntimeOptions.DotNet or RuntimeOptions.Node
            ? new PolicyPackSource(given, path, IsExecutable: false, file)
            : throw UserErrorException.Failed(
                $"The policy pack `{given}` has the runtime `{file.Runtime.Name}`, but this engine starts `dotnet` and " +
                "`nodejs` packs and executables only. Name an executable that serves the pack.");
    }
}
