using System.Text.RegularExpressions;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A TLS listener offers only recommended ciphers.</summary>
public sealed partial class TlsListenerUsesRecommendedPolicy() : RepairableRule(
    new RuleInfo
    {
        Id = "tls-listener-uses-recommended-policy",
        Title = "A TLS listener offers only recommended ciphers.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["ELB.17"],
        Checkov = ["CKV_AWS_103", "CKV2_AWS_74"],
        Rationale =
            "Older protocols and ciphers can be broken; the policy that the provider sets by default still offers "
            + "them.",
        Fix = "Set `sslPolicy` to \"ELBSecurityPolicy-TLS13-1-2-Res-2021-06\" or a stricter one.",
    },
    ComputeTypes.Listeners)
{
    private const string Recommended = "ELBSecurityPolicy-TLS13-1-2-Res-2021-06";

    /// <inheritdoc/>
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Text("protocol") is not ("HTTPS" or "TLS"))
        {
            context.NotApplicable("Only HTTPS and TLS listeners have ciphers.");
        }

        var policy = context.Properties.Text("sslPolicy");
        if (policy is null || !IsRecommended().IsMatch(policy))
        {
            wrong(
                "sslPolicy",
                Recommended,
                $"`sslPolicy` is {Found.Of(policy)} on this listener. Set it to \"{Recommended}\".");
        }
    }

    // TLS 1.3 alone, or with the restricted ciphers of TLS 1.2. Each comes validated (FIPS) and safe from quantum
    // computers (PQ) as well.
    [GeneratedRegex(@"\AELBSecurityPolicy-TLS13-1-(?:3|2-Res)(?:-FIPS)?(?:-PQ)?-\d{4}-\d{2}\z")]
    private static partial Regex IsRecommended();
}
