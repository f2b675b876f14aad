namespace Alicerce.Policies.Rules.Identity;

/// <summary>An analyzer of the stack looks for what strangers can reach.</summary>
public sealed class ExternalAccessIsAnalyzed() : StackRule(new RuleInfo
{
    Id = "external-access-is-analyzed",
    Title = "An Access Analyzer looks for access from outside.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Identity,
    Controls = ["IAM.28"],
    Rationale = "An analyzer of unused access says nothing about what is shared with strangers.",
    Fix = "Add an `aws.accessanalyzer.Analyzer` with `type` \"ACCOUNT\" or \"ORGANIZATION\".",
})
{
    private static readonly string[] External = ["ACCOUNT", "ORGANIZATION"];

    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var analyzers = context.Resources.OfType<AccessAnalyzer.Analyzer>().ToList();
        if (analyzers.Count == 0)
        {
            context.NotApplicable("The analyzers of an account are often in a stack of its own.");
        }

        // An analyzer that does not say its type is one of the account.
        if (!Judgement.Any(analyzers, analyzer => External.Contains(analyzer.View.Type ?? "ACCOUNT")))
        {
            context.ReportViolation(
                analyzers[0].Resource,
                $"`type` is {Found.Of(analyzers[0].View.Type)}, and no analyzer looks for access from outside. Add "
                + "one with \"ACCOUNT\" or \"ORGANIZATION\".");
        }
    }
}
