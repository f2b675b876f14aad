using Pulumi.Policy;
using Pulumi.Policy.Benchmarks;

// The same program is the pack that is measured and the driver that measures it.
return args is ["pack", ..]
    ? await PolicyPackHost.RunAsync(args[1..], BenchmarkPack.Create())
    : await Driver.RunAsync(args, Console.Out);
