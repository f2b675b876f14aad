using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class SecurityContactIsStatedTests : RuleTests<SecurityContactIsStated>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Two contacts", Contact("BILLING"), Contact("SECURITY")),
        Violating(
            "Only a contact for bills",
            Contact("BILLING"),
            "No contact of the stack has the `alternateContactType` \"SECURITY\". Add one beside this."),
        NotApplicable(
            "A stack without contacts",
            TestResource.Of<Sns.Topic>("alarms"),
            "The contacts of an account are often in a stack of its own."),
        Undecided("A type that is not known yet", "alternateContactType", Contact(PolicyValue.Unknown())),
    ];

    private static TestResource Contact(PolicyValue type) =>
        new("aws:account/alternativeContact:AlternativeContact", $"contact-{type}")
        {
            Properties = new() { ["alternateContactType"] = type },
        };
}
