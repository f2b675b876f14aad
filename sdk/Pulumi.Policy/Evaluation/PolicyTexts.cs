namespace Pulumi.Policy.Evaluation;

/// <summary>The sentences that a user reads about policies.</summary>
internal static class PolicyTexts
{
    public const string NoValidation = "Policy does not implement Validate";
    public const string NoResource = "The stack has no resource that the policy judges";
    public const string NoRemediation = "Policy does not implement Remediate";

    public static string Violation(Policy policy, string message) => (policy.Description, message) switch
    {
        ("", _) => message,
        (_, "") => policy.Description,
        _ => $"{policy.Description}\n{message}",
    };

    // The wording of Pulumi's Node SDK, to the letter: tools and people recognise it.
    public static string Undecided(PolicyPack pack, Policy policy, UnknownValueException unknown) =>
        $"can't run policy '{policy.Name}' from policy pack '{pack.Name}@v{pack.Version}' during preview: "
        + unknown.Message;

    public static string UndecidedRemediation(PolicyPack pack, Policy policy, UnknownValueException unknown) =>
        $"can't run remediation '{policy.Name}' from policy pack '{pack.Name}@v{pack.Version}' during preview: "
        + unknown.Message;

    public static string Failed(PolicyPack pack, Policy policy, Exception failure) =>
        $"policy '{policy.Name}' from policy pack '{pack.Name}@v{pack.Version}' failed, so it says nothing here: "
        + $"{failure.GetType().Name}: {failure.Message}";

    public static string FailureLog(PolicyPack pack, Policy policy, Exception failure) =>
        $"policy '{policy.Name}' from policy pack '{pack.Name}@v{pack.Version}' failed:\n{failure}";

    public static string Exempt(Policy policy, PolicyExemption exemption, string message) =>
        $"exempt from policy '{policy.Name}'{Until(exemption)}: {exemption.Reason}\n{message}";

    public static string ExemptionEnded(PolicyExemption exemption) =>
        $"\nAn exemption from this policy ended on {exemption.Expires:yyyy-MM-dd}: {exemption.Reason}";

    public static string ExemptionCount(PolicyPack pack, int count) =>
        $"{count} {(count == 1 ? "violation is" : "violations are")} exempt from policies of pack '{pack.Name}'";

    private static string Until(PolicyExemption exemption) =>
        exemption.Expires is { } last ? $" until {last:yyyy-MM-dd}" : "";
}
