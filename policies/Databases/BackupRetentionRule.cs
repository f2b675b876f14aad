using Alicerce.Policies.Rules.Backups;

namespace Alicerce.Policies.Databases;

/// <summary>A rule that a database keeps its automatic backups for at least the configured number of days.</summary>
public abstract class BackupRetentionRule : RepairableRule
{
    private const string Property = "backupRetentionPeriod";

    private readonly string _noun;
    private readonly int _default;

    /// <param name="info">What is known about the rule.</param>
    /// <param name="noun">What the resource is, in a sentence.</param>
    /// <param name="default">The days that are kept when the program does not say.</param>
    /// <param name="type">The type of resource.</param>
    private protected BackupRetentionRule(RuleInfo info, string noun, int @default, string type)
        : base(info, type)
    {
        _noun = noun;
        _default = @default;
        ConfigSchema = PolicyConfigSchema.Of<BackupRetention>();
    }

    private protected sealed override void Judge(SingleResourceContext context, WrongSetting wrong)
    {
        if (context.Properties.Has("replicateSourceDb"))
        {
            context.NotApplicable("A replica is backed up through its source.");
        }

        var required = context.GetConfig<BackupRetention>().MinimumDays;
        var days = context.Properties.Integer(Property);
        if ((days ?? _default) < required)
        {
            wrong(
                Property,
                required,
                $"`{Property}` is {Found.Of(days)} on {_noun}, and backups are required for at least "
                + $"{Words.Count(required, "day")}. Set it to {required} or more (at most 35).");
        }
    }
}
