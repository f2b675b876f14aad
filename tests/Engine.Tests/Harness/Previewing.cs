using System.Collections.Immutable;
using Alicerce.Engine.Components.Network;
using Alicerce.Engine.Plan;
using Alicerce.Engine.Policy;
using Alicerce.Engine.Processes;
using Alicerce.Engine.Project;

namespace Alicerce.Engine.Tests.Harness;

/// <summary>Runs a preview session around a scripted program.</summary>
public static class Previewing
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static readonly PolicyPackTimeouts Timeouts = new()
    {
        Port = TimeSpan.FromSeconds(20),
        Handshake = TimeSpan.FromSeconds(1),
    };

    /// <summary>The result of a program that registers a stack, does what is asked and ends well.</summary>
    public static Task<PreviewResult> RunAsync(
        Func<ProgramClient, Task> play,
        string stack = "config:\n  aws:region: us-east-1\n",
        string[]? packs = null,
        PriorStack? baseline = null) =>
        RunAsync(
            async program =>
            {
                await program.RegisterStackAsync();
                await play(program);
                await program.ShutDownAsync();
                return 0;
            },
            stack,
            packs,
            baseline: baseline);

    public static async Task<PreviewResult> RunAsync(
        Func<ProgramClient, Task<int>> play, string stack, string[]? packs = null, Action<TemporaryProject>? prepare = null,
        PriorStack? baseline = null)
    {
        using var project = new TemporaryProject(ScriptedProgram.Project, stack);
        prepare?.Invoke(project);
        var program = new ScriptedProgram(project);
        program.Install();
        using var stop = new CancellationTokenSource(Limit);
        var preview = new PreviewSession(
            Settings(project, packs) with { Baseline = baseline }, TimeProvider.System, _ => { }).RunAsync(stop.Token);
        var playing = program.PlayAsync(play);
        var result = await preview;
        await playing;
        return result;
    }

    public static PreviewSettings Settings(TemporaryProject project, string[]? packs = null)
    {
        var file = ProjectReader.Read(ProjectReader.Find(project.Directory));
        var stack = StackSelection.Choose(file, null, null);
        return new PreviewSettings
        {
            Project = file,
            Stack = stack,
            Configuration = StackReader.Read(file, stack),
            Manifest = ProgramManifest.Empty,
            Packs =
            [
                .. PolicyPackLocator.Locate(file.Directory, packs ?? [], project.Directory).Select(
                    pack => new ConfiguredPack(pack, ImmutableSortedDictionary<string, PolicySettings>.Empty)),
            ],
            Components = [new VpcExpansion()],
            Timeouts = Timeouts,
        };
    }
}
