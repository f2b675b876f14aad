using Alicerce.Policies.Rules.Patching;

namespace Alicerce.Policies.Tests.Rules.Patching;

public sealed class LambdaRuntimeIsSupportedTests : RuleTests<LambdaRuntimeIsSupported>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A current runtime", Function("dotnet10")),
        Compliant("A runtime that is newer than this rule", Function("python4.0")),
        Violating("A runtime without updates", Function("nodejs16.x"), Deprecated("nodejs16.x")),
        Violating(".NET 8, since November 2026", Function("dotnet8"), Deprecated("dotnet8")),
        Violating("A runtime that the configuration names", Function("java11"), Deprecated("java11")) with
        {
            Config = new() { ["runtimes"] = PolicyValue.List("java11") },
        },
        NotApplicable(
            "An image",
            TestResource.Of<Lambda.Function>("ingest", new() { ["packageType"] = "Image" }),
            "An image brings its own runtime."),
        Undecided("A runtime that is not known yet", "runtime", Function(PolicyValue.Unknown())),
    ];

    private static string Deprecated(string runtime) =>
        $"`runtime` is \"{runtime}\" on this function, which gets no updates any more. Set it to a current version.";

    private static TestResource Function(PolicyValue runtime) =>
        TestResource.Of<Lambda.Function>("ingest", new() { ["runtime"] = runtime });
}
