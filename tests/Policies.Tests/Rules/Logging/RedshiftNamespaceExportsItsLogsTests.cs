using Alicerce.Policies.Rules.Logging;

namespace Alicerce.Policies.Tests.Rules.Logging;

public sealed class RedshiftNamespaceExportsItsLogsTests : RuleTests<RedshiftNamespaceExportsItsLogs>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Both logs", Of(PolicyValue.List("userlog", "connectionlog"))),
        Violating(
            "Statements only",
            Of(PolicyValue.List("useractivitylog")),
            "`logExports` lacks connectionlog, userlog on this namespace. Add what is missing."),
        Violating(
            "Nothing is said",
            Of(PolicyValue.Null),
            "`logExports` lacks connectionlog, userlog on this namespace. Add what is missing."),
        Undecided("A list that is not known yet", "logExports", Of(PolicyValue.Unknown())),
    ];

    private static TestResource Of(PolicyValue value) =>
        TestResource.Of<RedshiftServerless.Namespace>("warehouse", new() { ["logExports"] = value });
}
