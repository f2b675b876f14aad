using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Identity;

/// <summary>AWS knows whom to tell about the security of the account.</summary>
public sealed class SecurityContactIsStated() : StackRule(
    new RuleInfo
    {
        Id = "security-contact-is-stated",
        Title = "The account names a security contact.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Identity,
        Controls = ["Account.1"],
        Rationale = "Otherwise warnings about stolen keys go to whoever opened the account.",
        Fix = "Add an `aws.account.AlternativeContact` with `alternateContactType` \"SECURITY\".",
    })
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var contacts = context.Resources.OfType(AnalyticsTypes.AlternativeContact).ToList();
        if (contacts.Count == 0)
        {
            context.NotApplicable("The contacts of an account are often in a stack of its own.");
        }

        if (!Judgement.Any(contacts, contact => contact.Properties.Text("alternateContactType") == "SECURITY"))
        {
            context.ReportViolation(
                contacts[0],
                "No contact of the stack has the `alternateContactType` \"SECURITY\". Add one beside this.");
        }
    }
}
