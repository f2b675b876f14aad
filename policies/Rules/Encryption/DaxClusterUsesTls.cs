using Alicerce.Policies.Databases;

namespace Alicerce.Policies.Rules.Encryption;

/// <summary>What clients read from a DAX cluster is encrypted on the way.</summary>
public sealed class DaxClusterUsesTls() : ResourceRule(
    new RuleInfo
    {
        Id = "dax-cluster-uses-tls",
        Title = "A DynamoDB accelerator talks TLS.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.Encryption,
        Controls = ["DynamoDB.7"],
        Checkov = ["CKV_AWS_239"],
        Rationale = "The endpoint of an accelerator speaks in the clear unless TLS is chosen when it is made.",
        Fix = "Set `clusterEndpointEncryptionType` to `TLS`; changing it replaces the accelerator.",
    },
    DatabaseTypes.Accelerator)
{
    /// <inheritdoc/>
    protected override void OnValidate(ResourceContext context)
    {
        var resource = context.Resource.Properties;
        if (resource.Text("clusterEndpointEncryptionType") is not "TLS" and var type)
        {
            context.ReportViolation(
                $"`clusterEndpointEncryptionType` is {Found.Of(type)} on this accelerator. Set it to `TLS`.");
        }
    }

    /// <inheritdoc/>
    protected override void OnRemediate(RemediationContext context)
    {
        if (context.Properties.Text("clusterEndpointEncryptionType") != "TLS")
        {
            context.Set("clusterEndpointEncryptionType", "TLS");
        }
    }
}
