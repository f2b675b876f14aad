namespace Alicerce.Policies.Rules.Network;

/// <summary>A warehouse has no address on the internet.</summary>
public sealed class RedshiftWorkgroupIsPrivate() : RepairableRule(
    new RuleInfo
    {
        Id = "redshift-workgroup-is-private",
        Title = "A Redshift workgroup has no public endpoint.",
        Severity = PolicySeverity.High,
        Pillar = Pillar.Network,
        Controls = ["RedshiftServerless.3"],
        Rationale = "A warehouse with a public address is one security group mistake away from everyone.",
        Fix = "Set `publiclyAccessible` to false, and reach the warehouse from inside of the VPC.",
    },
    RedshiftServerless.Workgroup.ResourceType)
{
    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Boolean("publiclyAccessible") == true)
        {
            wrong("publiclyAccessible", false, "`publiclyAccessible` is true on this workgroup. Set it to false.");
        }
    }
}
