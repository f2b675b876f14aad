using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Tests.Rules.Resilience;

public sealed class LambdaFunctionReservesConcurrencyTests : RuleTests<LambdaFunctionReservesConcurrency>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A function with a limit", Function(20)),
        Compliant("A function that is stopped", Function(0)),
        Violating("A function without a limit", Function(PolicyValue.Null), Unlimited("not set")),
        Violating("A function that gives up its limit", Function(-1), Unlimited("-1")),
        Undecided("A limit that is not known yet", "reservedConcurrentExecutions", Function(PolicyValue.Unknown())),
    ];

    private static string Unlimited(string found) =>
        $"`reservedConcurrentExecutions` is {found} on this function. Set it to the number of calls that may run at "
        + "the same time.";

    private static TestResource Function(PolicyValue limit) =>
        TestResource.Of<Lambda.Function>("ingest", new() { ["reservedConcurrentExecutions"] = limit });
}
