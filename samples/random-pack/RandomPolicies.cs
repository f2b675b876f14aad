using Pulumi.Policy;

namespace RandomPack;

/// <summary>The pack: a policy class, one with a remediation, and one over the whole stack.</summary>
public static class RandomPolicies
{
    public static PolicyPack Pack { get; } = new("random-pack")
    {
        Version = "1.0.0",
        Description = "Keeps generated passwords strong and names readable.",
        Policies =
        [
            new PasswordIsLong(),
            new ResourcePolicy<RandomPassword>("password-has-special-characters")
            {
                Description = "Generated passwords contain special characters.",
                EnforcementLevel = EnforcementLevel.Remediate,
                Validate = (password, context) =>
                {
                    if (password.Special == false)
                    {
                        context.ReportViolation("`special` is false. Remove it or set it to true.");
                    }
                },
                Remediate = (password, context) =>
                {
                    if (password.Special == false)
                    {
                        context.Set("special", true);
                    }
                },
            },
            new StackPolicy("pet-names-do-not-carry-passwords")
            {
                Description = "No name takes its prefix from a generated password.",
                EnforcementLevel = EnforcementLevel.Mandatory,
                Validate = context =>
                {
                    foreach (var (_, pet) in context.Resources.OfType<RandomPet>())
                    {
                        foreach (var password in pet.References<RandomPassword>("prefix"))
                        {
                            context.ReportViolation(
                                pet, $"`prefix` comes from the password {password.Name}. Use another one.");
                        }
                    }
                },
            },
        ],
    };
}
