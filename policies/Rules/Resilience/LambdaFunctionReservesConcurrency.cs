namespace Alicerce.Policies.Rules.Resilience;

/// <summary>A function cannot use up the concurrency of the account.</summary>
public sealed class LambdaFunctionReservesConcurrency() : ResourceRule<Lambda.Function>(new RuleInfo
{
    Id = "lambda-function-reserves-concurrency",
    Title = "A Lambda function has a limit to its concurrency.",
    Severity = PolicySeverity.Low,
    Pillar = Pillar.Resilience,
    Checkov = ["CKV_AWS_115"],
    Rationale =
        "All functions of an account share its concurrency: one that is flooded stops the others, and costs "
        + "without a limit.",
    Fix = "Set `reservedConcurrentExecutions` to the number of calls that may run at the same time.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(Lambda.Function resource, ResourceContext context)
    {
        // Minus one stands for no limit; zero stops the function.
        if (resource.ReservedConcurrentExecutions is not >= 0)
        {
            context.ReportViolation(
                $"`reservedConcurrentExecutions` is {Found.Of(resource.ReservedConcurrentExecutions)} on this "
                + "function. Set it to the number of calls that may run at the same time.");
        }
    }
}
