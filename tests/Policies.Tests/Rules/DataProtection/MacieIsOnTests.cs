using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class MacieIsOnTests : RuleTests<MacieIsOn>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Macie that is on", Of("ENABLED")),
        Compliant("Nothing is said: the default is right", Of(PolicyValue.Null)),
        Violating(
            "Macie that is paused",
            Of("PAUSED"),
            "`status` is \"PAUSED\" on this Macie account. Set it to \"ENABLED\"."),
        Undecided("A value that is not known yet", "status", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        new("aws:macie2/account:Account", "macie") { Properties = new() { ["status"] = value } };
}
