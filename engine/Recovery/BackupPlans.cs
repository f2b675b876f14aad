using Alicerce.Engine.Plan;
using Alicerce.Engine.Topology;
using Alicerce.Protocol;

namespace Alicerce.Engine.Recovery;

/// <summary>What AWS Backup and Data Lifecycle Manager do for which resources.</summary>
internal sealed class BackupPlans(StackTopology stack)
{
    private const string Selection = "aws:backup/selection:Selection";
    private static readonly TimeSpan Continuous = TimeSpan.FromMinutes(15);

    public IEnumerable<PlannedResource> Selecting(PlannedResource resource) => stack.OfType(Selection)
        .Where(selection => Selects(selection, resource))
        .SelectMany(selection => stack.ReferredOfType(selection, "aws:backup/plan:Plan", "planId"))
        .Distinct();

    public IEnumerable<RecoveryBackup> BackupsOf(PlannedResource resource) =>
        Selecting(resource).SelectMany(plan => Rules(plan, resource)).Concat(Snapshots(resource));

    public bool Tests(PlannedResource resource) => stack
        .OfType("aws:backup/restoreTestingSelection:RestoreTestingSelection")
        .Any(test => StackTopology.Input(test, "protectedResourceType").Text == BackupTypeOf(resource.Type)
            && (StackTopology.Input(test, "protectedResourceConditions")["stringEquals"].Items.ToList() is { Count: > 0 } conditions
                ? conditions.All(condition => condition["key"].Text is { } key
                    && HasTag(resource, key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..], condition["value"].Text))
                : stack.Referred(test, "protectedResourceArns").Any(tested => tested.Urn == resource.Urn)
                    || StackTopology.Input(test, "protectedResourceArns").Items.Any(arn => arn.Text is "*")));

    private bool Selects(PlannedResource selection, PlannedResource resource)
    {
        if (BackupTypeOf(resource.Type) is null || Names(selection, "notResources", resource))
        {
            return false;
        }

        var tags = StackTopology.Input(selection, "selectionTags").Items
            .Any(tag => tag["key"].Text is { } key && HasTag(resource, key, tag["value"].Text));
        return tags || (Names(selection, "resources", resource) && Satisfies(selection, resource));
    }

    private bool Names(PlannedResource selection, string input, PlannedResource resource) =>
        stack.Referred(selection, input).Any(named => named.Urn == resource.Urn)
        || StackTopology.Input(selection, input).Items.Any(arn => arn.Text is { } pattern && ResourceName.Matches(pattern, resource));

    /// <summary>Whether the tags are those that a selection asks for: each of its conditions holds.</summary>
    private static bool Satisfies(PlannedResource selection, PlannedResource resource)
    {
        var conditions = StackTopology.Input(selection, "conditions").Items.ToList();
        return Holds("stringEquals", (value, asked) => value == asked)
            && Holds("stringLike", (value, asked) => value is not null && ResourceName.IsLike(value, asked))
            && Holds("stringNotEquals", (value, asked) => value != asked)
            && Holds("stringNotLike", (value, asked) => value is null || !ResourceName.IsLike(value, asked));

        bool Holds(string operation, Func<string?, string, bool> compare) => conditions
            .SelectMany(condition => condition[operation].Items)
            .All(tag => tag["key"].Text is { } key && tag["value"].Text is { } asked
                && compare(TagOf(resource, key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..]), asked));
    }

    private IEnumerable<RecoveryBackup> Rules(PlannedResource plan, PlannedResource resource)
    {
        var vaults = stack.ReferredOfType(plan, "aws:backup/vault:Vault", "rules").ToList();
        foreach (var rule in StackTopology.Input(plan, "rules").Items)
        {
            var isContinuous = rule["enableContinuousBackup"].Flag == true
                && resource.Type is "aws:s3/bucket:Bucket" or "aws:rds/instance:Instance" or "aws:rds/cluster:Cluster";
            var actions = rule["copyActions"].Items.ToList();
            var named = actions.Select(action => Place(action["destinationVaultArn"].Text)).OfType<string>().ToList();
            var copies = actions.Count == 0 ? []
                : named.Count == actions.Count ? named
                : named.Concat(vaults.Where(vault => !IsBeside(vault, plan)).Select(Place).DefaultIfEmpty("another vault"));
            yield return new RecoveryBackup(
                $"AWS Backup, {rule["ruleName"].Text ?? "a rule"}",
                isContinuous ? Continuous : ScheduleInterval.Of(rule["schedule"].Text),
                (int?)rule["lifecycle"]["deleteAfter"].Number,
                [.. copies])
            {
                IsUnknown = rule["lifecycle"].IsUnknown || rule["lifecycle"]["deleteAfter"].IsUnknown,
            };
        }
    }

    /// <summary>Region and account of a vault by its ARN.</summary>
    private static string? Place(string? arn) =>
        arn?.Split(':') is ["arn", _, "backup", { Length: > 0 } region, { Length: > 0 } account, ..] ? $"{region}, account {account}" : null;

    private bool IsBeside(PlannedResource vault, PlannedResource plan) => stack.RegionOf(vault) == stack.RegionOf(plan);

    private string Place(PlannedResource vault) => stack.RegionOf(vault) ?? vault.Name;

    private IEnumerable<RecoveryBackup> Snapshots(PlannedResource resource)
    {
        if (resource.Type is not "aws:ebs/volume:Volume")
        {
            yield break;
        }

        foreach (var policy in stack.OfType("aws:dlm/lifecyclePolicy:LifecyclePolicy"))
        {
            var details = StackTopology.Input(policy, "policyDetails");
            if ((details["targetTags"].Value as PropertyValue.Map)?.Entries
                .Any(tag => HasTag(resource, tag.Key, new Property(tag.Value).Text)) != true)
            {
                continue;
            }

            foreach (var schedule in details["schedules"].Items)
            {
                var hours = schedule["createRule"]["interval"].Number;
                var interval = hours is > 0 ? TimeSpan.FromHours(hours.Value) : (TimeSpan?)null;
                var count = schedule["retainRule"]["count"].Number;
                yield return new RecoveryBackup(
                    $"snapshots, {schedule["name"].Text ?? policy.Name}",
                    interval,
                    interval is { } time && count is { } kept ? (int)Math.Floor(time.TotalDays * kept) : null,
                    [.. schedule["crossRegionCopyRules"].Items.Select(rule => rule["target"].Text ?? "another region")]);
            }
        }
    }

    private static bool HasTag(PlannedResource resource, string key, string? value) =>
        value is not null && TagOf(resource, key) == value;

    private static string? TagOf(PlannedResource resource, string key) =>
        StackTopology.Input(resource, "tags")[key].Text ?? StackTopology.Input(resource, "tagsAll")[key].Text;

    private static string? BackupTypeOf(string type) => type switch
    {
        "aws:dynamodb/table:Table" => "DynamoDB",
        "aws:rds/instance:Instance" => "RDS",
        "aws:rds/cluster:Cluster" => "Aurora",
        "aws:docdb/cluster:Cluster" => "DocumentDB",
        "aws:s3/bucket:Bucket" => "S3",
        "aws:ebs/volume:Volume" => "EBS",
        "aws:efs/fileSystem:FileSystem" => "EFS",
        "aws:neptune/cluster:Cluster" => "Neptune",
        "aws:redshift/cluster:Cluster" => "Redshift",
        "aws:redshiftserverless/namespace:Namespace" => "Redshift Serverless",
        _ when type.StartsWith("aws:fsx/", StringComparison.Ordinal) => "FSx",
        _ => null,
    };
}
