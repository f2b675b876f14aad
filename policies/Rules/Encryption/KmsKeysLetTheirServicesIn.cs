using Alicerce.Policies.Keys;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>The services that work with a key may use it, and somebody may change its policy.</summary>
public sealed class KmsKeysLetTheirServicesIn() : StackRule(new RuleInfo
{
    Id = "kms-keys-let-their-services-in",
    Title = "The policy of a KMS key lets in the services that need it.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Encryption,
    Rationale =
        "A service that may not use the key drops messages without a word, refuses logs, or launches no machine.",
    Fix =
        "Allow `kms:Decrypt` and `kms:GenerateDataKey*` to the service in the policy of the key, with the source in a "
        + "condition, and keep a statement for the root of the account.",
    Limits =
        "Services that need the policy of the key itself: CloudWatch Logs for groups, CloudTrail for trails, what "
        + "sends to an encrypted queue or topic of this stack (EventBridge, S3, SNS, alarms, budgets, AWS Backup, "
        + "RDS), "
        + "and the service-linked role of Auto Scaling for encrypted volumes of a launch template, which has to be "
        + "allowed `kms:CreateGrant`. A key without a policy has the one of KMS, which lets in no service. The keys of "
        + "AWS (`alias/aws/sns`, `alias/aws/sqs`) let in no other service either. Conditions of statements, grants, "
        + "and "
        + "services that act for who calls them (S3, DynamoDB, RDS, Secrets Manager) are not looked at, and keys of "
        + "other stacks are not judged. A key also has to let someone call `kms:PutKeyPolicy`, or nobody can ever "
        + "change it.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        context.ForEach(context.Resources.OfType(Kms.Key.ResourceType), resource =>
        {
            if (!new EncryptionKey(resource, context.Resources).HasAdministrator)
            {
                context.ReportViolation(
                    resource,
                    "No statement of the policy of this key allows `kms:PutKeyPolicy` to a principal of the account: "
                    + "nobody could change it again. Allow `kms:*` to the root of the account.");
            }
        });

        var uses = KeyUse.AllOf(context.Resources).Where(use => use.Key.Exists).ToLookup(use => use.Holder);
        context.ForEach(uses.Select(group => group.Key), holder =>
            Judgement.ForEach([.. uses[holder]], (_, use) => Judge(context, use)));
    }

    private static void Judge(StackContext context, KeyUse use)
    {
        if (IsOfAws(use.Key))
        {
            if (use.Key.AsText() is "alias/aws/sns" or "alias/aws/sqs")
            {
                context.ReportViolation(
                    use.Holder,
                    $"`{use.Property}` is \"{use.Key.AsText()}\", a key of AWS that `{use.Service}` may not use "
                    + $"{use.Reason}. Use a key of the account, and let the service in.");
            }

            return;
        }

        if (EncryptionKeys.Of(context.Resources).NamedBy(use.Holder, use.Property, use.Key) is not { } key)
        {
            return;
        }

        var isAdmitted = use.Service == KeyUse.AutoScalingService
            ? key.AdmitsAutoScaling
            : key.Admits(use.Service, "kms:GenerateDataKey");
        if (!isAdmitted)
        {
            context.ReportViolation(
                key.Resource,
                $"No policy of this key lets `{use.Service}` use it, and it encrypts {use.Holder.Name}: the service "
                + $"needs it {use.Reason}. Add a statement that does.");
        }
    }

    private static bool IsOfAws(PolicyValue key) =>
        key.Kind == PolicyValueKind.Text && key.AsText().StartsWith("alias/aws/", StringComparison.Ordinal);
}
