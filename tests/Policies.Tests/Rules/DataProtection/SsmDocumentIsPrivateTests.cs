using Alicerce.Policies.Rules.DataProtection;

namespace Alicerce.Policies.Tests.Rules.DataProtection;

public sealed class SsmDocumentIsPrivateTests : RuleTests<SsmDocumentIsPrivate>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("A document for one account", Document("123456789012")),
        Compliant("A document that is not shared", TestResource.Of<Ssm.Document>("patch")),
        Violating(
            "A document for everyone",
            Document("All"),
            "`permissions.account_ids` is \"All\" on this document. Name the accounts."),
        Undecided("Accounts that are not known yet", "permissions.account_ids", Document(PolicyValue.Unknown())),
    ];

    private static TestResource Document(PolicyValue accounts) => TestResource.Of<Ssm.Document>("patch", new()
    {
        ["permissions"] = new PropertyBag { ["type"] = "Share", ["account_ids"] = accounts },
    });
}
