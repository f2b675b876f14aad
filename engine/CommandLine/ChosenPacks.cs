using System.Collections.Immutable;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Processes;

namespace Alicerce.Engine.CommandLine;

/// <summary>The policy packs that the options ask for, each with its configuration.</summary>
internal static class ChosenPacks
{
    /// <param name="root">The directory of the project, whose own pack is taken when none is named.</param>
    public static ImmutableArray<ConfiguredPack> Of(ReportOptions options, string root, string workingDirectory)
    {
        var packs = PolicyPackLocator.Locate(root, options.PolicyPacks, workingDirectory);
        var files = options.PolicyPackConfigurations;
        if (files.Length > 0 && files.Length != packs.Length)
        {
            throw UserErrorException.WrongInvocation(
                $"`--policy-pack-config` is given {files.Length} times for {packs.Length} policy packs. " +
                "Give one file for each pack, in the same order.");
        }

        return
        [
            .. packs.Select((pack, index) => new ConfiguredPack(pack, index < files.Length
                ? PolicyConfigFile.Read(files[index], Path.GetFullPath(files[index], workingDirectory))
                : ImmutableSortedDictionary<string, PolicySettings>.Empty)),
        ];
    }

    /// <summary>What the build of the engine built beside it.</summary>
    public static ProgramManifest Manifest() => ProgramManifest.Load(Path.Combine(
        Path.GetDirectoryName(typeof(ChosenPacks).Assembly.Location)!, ProgramManifest.FileName));
}
