using Alicerce.Policies.Catalog;

namespace Alicerce.Policies;

/// <summary>The customer's side of the AWS shared responsibility model, as a policy pack.</summary>
public static class AwsFoundationPack
{
    /// <summary>Every rule, in the order in which they run and are shown.</summary>
    public static IReadOnlyList<Policy> Rules { get; } =
    [
        .. AnalyticsRules.All,
        .. ArchitectureRules.All,
        .. ComputeRules.All,
        .. DataRules.All,
        .. IdentityRules.All,
        .. ServerlessRules.All,
    ];

    /// <summary>The pack for a stack, with the levels and thresholds of its stage.</summary>
    public static PolicyPack For(StackInfo stack) => new("alicerce-aws")
    {
        Version = "0.1.0",
        DisplayName = "Alicerce AWS foundation",
        Description = "The customer's side of the AWS shared responsibility model.",
        Provider = "aws",
        Tags = ["aws", "shared-responsibility"],
        InitialConfig = StageConfiguration.Of(Stages.Of(stack)),
        Policies = Rules,
        Exemptions = ProgramExemptions.For(stack),
    };
}
