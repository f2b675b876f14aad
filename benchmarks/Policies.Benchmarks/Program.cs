using System.Diagnostics;
using System.Globalization;
using Alicerce.Policies;
using Alicerce.Policies.Benchmarks;
using Pulumi.Policy;
using Pulumi.Policy.Testing;

const int Systems = 100;
const int Warmup = 40;
const int Rounds = 25;
const double Target = 150;

var stack = new StackInfo { Name = "prod", Project = "benchmark", IsKnown = true, IsDryRun = true };
var tester = new PolicyTester(AwsFoundationPack.For(stack)) { Stack = stack };
var resources = ManySystems.Of(Systems);
var times = new List<double>();
var results = 0;
for (var round = 0; round < Warmup + Rounds; round++)
{
    using var process = Process.GetCurrentProcess();
    var before = process.TotalProcessorTime;
    var report = await tester.RunAsync(resources);
    process.Refresh();
    if (round >= Warmup)
    {
        times.Add((process.TotalProcessorTime - before).TotalMilliseconds);
    }

    // A pack that does not do the work is quick.
    if (report.Failed.Count > 0 || report.Violations.Count < Systems)
    {
        throw new InvalidOperationException($"The pack did not judge the stack:\n{string.Join('\n', report.Failed)}");
    }

    results = report.Results.Count;
}

Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{AwsFoundationPack.Rules.Count} rules, {resources.Count} resources, {results} results: "
    + $"{times.Order().ElementAt(Rounds / 2):F0} ms of processor time (median of {Rounds}; at most {Target:F0})"));
