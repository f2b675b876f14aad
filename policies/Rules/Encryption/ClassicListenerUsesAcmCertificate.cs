namespace Alicerce.Policies.Rules.Encryption;

/// <summary>A classic load balancer has certificates that AWS renews.</summary>
public sealed class ClassicListenerUsesAcmCertificate() : ResourceRule(
    new RuleInfo
    {
        Id = "classic-listener-uses-acm-certificate",
        Title = "A classic load balancer has certificates that AWS renews.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["ELB.2"],
        Checkov = ["CKV_AWS_127"],
        Rationale = "A certificate that was uploaded to IAM expires without anybody being told.",
        Fix = "Set `sslCertificateId` of each HTTPS and SSL listener to the ARN of a certificate of ACM.",
    },
    ComputeTypes.ClassicLoadBalancer)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context) =>
        Judgement.ForEach(context.Properties.List("listeners", PolicyValue.ReadValue), (i, item) =>
        {
            var listener = item.AsObject();
            if (listener.Text("lbProtocol")?.ToLowerInvariant() is not ("https" or "ssl"))
            {
                return;
            }

            // arn:PARTITION:SERVICE:...
            var certificate = listener.Text("sslCertificateId");
            if (certificate?.Split(':') is not ["arn", _, "acm", ..])
            {
                context.ReportViolation(
                    $"`listeners[{i}].sslCertificateId` is {Found.Of(certificate)} on this load balancer. Set it to "
                    + "the ARN of a "
                    + "certificate of ACM.");
            }
        });
}
