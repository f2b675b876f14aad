using Alicerce.Policies.Rules.Identity;

namespace Alicerce.Policies.Tests.Rules.Identity;

public sealed class SecretRotatesOftenTests : RuleTests<SecretRotatesOften>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("Ninety days", Rotation(new() { ["automaticallyAfterDays"] = 90 })),
        Compliant("Every month", Rotation(new() { ["scheduleExpression"] = "cron(0 16 1 * ? *)" })),
        Compliant("Every ten hours", Rotation(new() { ["scheduleExpression"] = "rate(10 hours)" })),
        Compliant(
            "A year, where the configuration allows it", Rotation(new() { ["automaticallyAfterDays"] = 365 })) with
        {
            Config = new() { ["maximumDays"] = 365 },
        },
        Violating("A year", Rotation(new() { ["automaticallyAfterDays"] = 365 }), Rare("automaticallyAfterDays", 365)),
        Violating("Ninety-one days", Rotation(new() { ["scheduleExpression"] = "rate(91 days)" }), Rare("scheduleExpression", 91)),
        Violating(
            "Every third month",
            Rotation(new() { ["scheduleExpression"] = "cron(0 16 1 1/3 ? *)" }),
            Rare("scheduleExpression", 93)),
        NotApplicable(
            "Named months",
            Rotation(new() { ["scheduleExpression"] = "cron(0 16 1 JAN,MAR,JUN,SEP ? *)" }),
            "How often this secret rotates is not written as a number of days, hours or months."),
        Undecided(
            "A number of days that is not known yet",
            "rotationRules.automaticallyAfterDays",
            Rotation(new() { ["automaticallyAfterDays"] = PolicyValue.Unknown() })),
    ];

    private static string Rare(string property, int days) =>
        $"`rotationRules.{property}` lets {days} days pass between rotations of this secret, and 90 are allowed. Let "
        + "it rotate more often.";

    private static TestResource Rotation(PropertyBag rules) =>
        TestResource.Of<SecretsManager.SecretRotation>("signing", new() { ["rotationRules"] = rules });
}
