namespace Alicerce.Policies.Rules.DataProtection;

/// <summary>The public access block of the account, where the stack manages it, has all four switches on.</summary>
public sealed class S3AccountBlocksPublicAccess() : RepairableRule(
    new RuleInfo
    {
        Id = "s3-account-blocks-public-access",
        Title = "The public access block of the account leaves nothing open.",
        Severity = PolicySeverity.Medium,
        Pillar = Pillar.DataProtection,
        Controls = ["S3.1"],
        Rationale = "It holds for every bucket of the account, also for those that nobody remembers.",
        Fix = "Set all four switches of the `AccountPublicAccessBlock` to true.",
        Limits = "Judged where the stack declares the block. That there is none is not reported: it may be in "
            + "another stack.",
    },
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock")
{
    private static readonly string[] Switches =
        ["blockPublicAcls", "blockPublicPolicy", "ignorePublicAcls", "restrictPublicBuckets"];

    private protected override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        foreach (var name in Switches)
        {
            if (context.Properties.Boolean(name) is not true and var value)
            {
                wrong(name, true, $"`{name}` is {Found.Of(value)} for the account. Set it to true.");
            }
        }
    }
}
