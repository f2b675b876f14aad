using Alicerce.Policies.Keys;
using Alicerce.Policies.Permissions;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>Who may read encrypted data may use its key.</summary>
public sealed class RolesMayDecryptWhatTheyRead() : StackRule(new RuleInfo
{
    Id = "roles-may-decrypt-what-they-read",
    Title = "A role may use the key of the data that it reads and writes.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Encryption,
    Rationale = "The permission on the data is worth nothing without the one on its key: every request is denied.",
    Fix = "Allow the role `kms:Decrypt`, and `kms:GenerateDataKey` to write, on the key of the data.",
    Limits =
        "For each role of the stack whose policies allow `s3:GetObject` or `s3:PutObject` on a bucket, "
        + "`sqs:ReceiveMessage` or `sqs:SendMessage` on a queue, `sns:Publish` on a topic, or "
        + "`secretsmanager:GetSecretValue` on a secret that a key of the stack encrypts: the policy of the key or a "
        + "grant "
        + "names the role, or the policy of the key leaves it to IAM and a policy of the role allows the action on the "
        + "key. Before deployment, a policy whose document is not known yet allows what it takes a value from. "
        + "DynamoDB, RDS and volumes use their key through grants, and are not looked at; neither are denials, "
        + "conditions and roles of other stacks. A role with a managed policy that the rule does not know is not "
        + "judged.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var data = EncryptedData.AllOf(context.Resources);
        var ofRoles = new EncryptedDataOfRoles(data);
        context.ForEach(context.Resources.OfType(Iam.Role.ResourceType), resource =>
        {
            if (data.Count == 0)
            {
                context.NotApplicable("No key of the stack encrypts a bucket, queue, topic or secret of it.");
            }

            var role = PrincipalPermissions.Of(resource, context.Resources);
            Judgement.ForEach(ofRoles.Of(role), (_, item) =>
            {
                if (item.LackedBy(role) is not { } action)
                {
                    return;
                }

                if (role.Unread is { } managed)
                {
                    context.NotApplicable($"The contents of the managed policy {managed} are not known.");
                }

                context.ReportViolation(
                    resource,
                    $"This role may use {item.Resource.Name}, which the key {item.Key.Resource.Name} encrypts, and may "
                    + $"not call `{action}` with the key. Allow it in a policy of the role.");
            });
        });
    }
}
