using System.ComponentModel.DataAnnotations;
using Pulumi.Policy;

namespace RandomPack;

/// <summary>A policy as a class of its own, with a configuration.</summary>
public sealed class PasswordIsLong : ResourcePolicy<RandomPassword>
{
    public PasswordIsLong()
        : base("password-is-long")
    {
        Description = "Generated passwords are long enough not to be guessed.";
        EnforcementLevel = Pulumi.Policy.EnforcementLevel.Mandatory;
        Severity = PolicySeverity.High;
        ConfigSchema = PolicyConfigSchema.Of<Settings>();
    }

    protected override void OnValidate(RandomPassword resource, ResourceContext context)
    {
        var minimum = context.GetConfig<Settings>().MinimumLength;
        if (resource.Length < minimum)
        {
            context.ReportViolation($"`length` is {resource.Length}. Set it to {minimum} or more.");
        }
    }

    public sealed record Settings([property: Range(8, 128)] int MinimumLength = 16);
}
