using System.Globalization;

namespace Pulumi.Policy.Benchmarks;

/// <summary>Measures both packs in one run and prints what one takes of the other.</summary>
internal static class Driver
{
    private static readonly Dictionary<string, double> Targets = new()
    {
        ["start to GetAnalyzerInfo, ms"] = 0.5,
        ["one call at a time, median, ms"] = 0.7,
        ["64 at once, processor ms per call"] = 0.2,
        ["AnalyzeStack of 10,000, median, ms"] = 0.3,
        ["memory after start, MB"] = 1,
        ["memory after calls, MB"] = 1,
        ["memory after AnalyzeStack, MB"] = 1,
    };

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var node = Path.GetFullPath(args.Length > 0 ? args[0] : "benchmarks/Pulumi.Policy.Benchmarks/node");
        var runner = Path.Combine(node, "node_modules", "@pulumi", "pulumi", "cmd", "run-policy-pack");
        if (!Directory.Exists(runner))
        {
            await output.WriteLineAsync(
                $"`{node}` has no installed packages. Run `npm ci` there, or give the directory that has them.");
            return 2;
        }

        var ours = new PackCommand(
            "dotnet", [typeof(Driver).Assembly.Location, "pack", "127.0.0.1:1"], AppContext.BaseDirectory);
        var theirs = new PackCommand("node", [runner, "127.0.0.1:1", "."], node);

        var starts = await Measurement.StartAsync(ours, theirs);
        var ourResults = await Measurement.RunAsync(ours);
        var theirResults = await Measurement.RunAsync(theirs);

        await output.WriteLineAsync($"{"",-38}{"C#",10}{"Node",10}{"ratio",8}{"at most",9}");
        await PrintAsync("start to GetAnalyzerInfo, ms", starts.One, starts.Other);
        foreach (var (name, value) in ourResults)
        {
            await PrintAsync(name, value, theirResults[name]);
        }

        return 0;

        Task PrintAsync(string name, double our, double their) => output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-38}{our,10:F2}{their,10:F2}{our / their,8:F2}{Targets[name],9:F1}"));
    }
}
