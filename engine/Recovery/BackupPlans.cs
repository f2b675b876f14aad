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
        if (BackupTypeOf(resource.Type) is null)
        {
            return false;
        }

        var tags = StackTopology.Input(selection, "selectionTags").Items
            .Any(tag => tag["key"].Text is { } key && HasTag(resource, key, tag["value"].Text));
        return tags || (Names(selection, resource) && Satisfies(selection, resource));
    }

    private bool Names(PlannedResource selection, PlannedResource resource) =>
        stack.Referred(selection, "resources").Any(named => named.Urn == resource.Urn)
        || StackTopology.Input(selection, "resources").Items.Any(arn => arn.Text is "*");

    private static bool Satisfies(PlannedResource selection, PlannedResource resource) =>
        StackTopology.Input(selection, "conditions").Items
            .SelectMany(condition => condition["stringEquals"].Items)
            .All(tag => tag["key"].Text is { } key
                && HasTag(resource, key[(key.IndexOf('/', StringComparison.Ordinal) + 1)..], tag["value"].Text));

    private IEnumerable<RecoveryBackup> Rules(PlannedResource plan, PlannedResource resource)
    {
        var vaults = stack.ReferredOfType(plan, "aws:backup/vault:Vault", "rules").ToList();
        foreach (var rule in StackTopology.Input(plan, "rules").Items)
        {
            var isContinuous = rule["enableContinuousBackup"].Flag == true
                && resource.Type is "aws:s3/bucket:Bucket" or "aws:rds/instance:Instance" or "aws:rds/cluster:Cluster";
            var copies = rule["copyActions"].Items.Any()
                ? vaults.Where(vault => !IsBeside(vault, plan)).Select(Place).DefaultIfEmpty("another vault")
                : [];
            yield return new RecoveryBackup(
                $"AWS Backup, {rule["ruleName"].Text ?? "a rule"}",
                isContinuous ? Continuous : ScheduleInterval.Of(rule["schedule"].Text),
                (int?)rule["lifecycle"]["deleteAfter"].Number,
                [.. copies]);
        }
    }

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

    private static bool HasTag(PlannedResource resource, string key, string? value)
    {
        var tags = new[] { StackTopology.Input(resource, "tags"), StackTopology.Input(resource, "tagsAll") };
        return value is not null && tags.Any(all => all[key].Text == value);
    }

    private static string? BackupTypeOf(string type) => type switch
    {
        "aws:dynamodb/table:Table" => "DynamoDB",
        "aws:rds/instance:Instance" => "RDS",
        "aws:rds/cluster:Cluster" => "Aurora",
        "aws:docdb/cluster:Cluster" => "DocumentDB",
        "aws:s3/bucket:Bucket" => "S3",
        "aws:ebs/volume:Volume" => "EBS",
        "aws:efs/fileSystem:FileSystem" => "EFS",
        _ => null,
    };
}
