using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class ExternalAccessIsAnalyzedTests : RuleTests<ExternalAccessIsAnalyzed>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("An analyzer of the account", Analyzer("ACCOUNT")),
        Compliant("An analyzer of the default type beside another", Analyzer(PolicyValue.Null), Analyzer("ACCOUNT_UNUSED_ACCESS")),
        Violating(
            "An analyzer of unused access",
            Analyzer("ACCOUNT_UNUSED_ACCESS"),
            "`type` is \"ACCOUNT_UNUSED_ACCESS\", and no analyzer looks for access from outside. Add one with "
            + "\"ACCOUNT\" or \"ORGANIZATION\"."),
        NotApplicable(
            "A stack without analyzers",
            TestResource.Of<Sns.Topic>("alarms"),
            "The analyzers of an account are often in a stack of its own."),
        Undecided("A type that is not known yet", "type", Analyzer(PolicyValue.Unknown())),
    ];

    private static TestResource Analyzer(PolicyValue type) =>
        TestResource.Of<AccessAnalyzer.Analyzer>($"analyzer-{type}", new() { ["type"] = type });
}
