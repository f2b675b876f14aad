using System.IO.Enumeration;

namespace Alicerce.Policies.Rules.Backups;

/// <summary>A selection of a backup plan: resources by ARN or by tag, less those that it leaves out.</summary>
internal sealed class SelectedByPlan(TypedResource<Backup.Selection> selection, StackResources resources)
    : BackupSource(selection.Resource)
{
    private const string TagCondition = "aws:ResourceTag/";

    private IReadOnlyList<TypedResource<Backup.Plan>> Plans => field ??= Judgement.Matching(
        resources.OfType<Backup.Plan>(), plan => selection.Resource.RefersTo("planId", plan.Resource));

    private PropertyList<string> Resources => selection.Resource.Declared("resources").AsList(PolicyValue.ReadText);

    private PropertyList<string> NotResources =>
        selection.Resource.Declared("notResources").AsList(PolicyValue.ReadText);

    private PropertyList<Backup.Types.SelectionCondition> Conditions =>
        selection.Resource.Declared("conditions").AsList(PolicyValue.ReadView<Backup.Types.SelectionCondition>);

    public override IEnumerable<RecoveryPoints> PointsOf(DataStore store) =>
        Plans.SelectMany(plan => RecoveryPoints.Of(plan, store));

    private protected override bool Selects(DataStore store) =>
        Plans.Count > 0 && (IsNamed(store) || HasSelectedTag(store)) && MeetsConditions(store) && !IsLeftOut(store);

    // AWS Backup takes what is named or tagged, not what is both. A selection with only conditions takes everything that
    // meets them.
    private bool HasSelectedTag(DataStore store) =>
        selection.View.SelectionTags.Any(tag => HasTag(store, tag.Key, tag.Value))
        || (selection.View.SelectionTags.IsEmpty && Resources.IsEmpty && !Conditions.IsEmpty);

    private bool IsNamed(DataStore store) => NamedIn("resources", Resources, store);

    private bool IsLeftOut(DataStore store) => NamedIn("notResources", NotResources, store);

    // The ARN of the store is not known before it exists: a dependency of the property says that it is meant.
    private bool NamedIn(string property, PropertyList<string> patterns, DataStore store) =>
        selection.Resource.References(property).Contains(store.Resource)
        || Enumerable.Range(0, patterns.Count)
            .Where(i => !patterns.ValueAt(i).IsUnknown)
            .Any(i => Matches(patterns[i], store));

    private static bool Matches(string pattern, DataStore store) =>
        pattern == "*"
        || ArnShapes.Of(store.Resource).Any(arn => FileSystemName.MatchesSimpleExpression(pattern, arn, ignoreCase: false));

    private bool MeetsConditions(DataStore store) =>
        Conditions.All(condition =>
            condition.StringEquals.All(item => HasTag(store, NameOf(item.Key), item.Value))
            && condition.StringLikes.All(item => LikeTag(store, NameOf(item.Key), item.Value))
            && condition.StringNotEquals.All(item => !HasTag(store, NameOf(item.Key), item.Value))
            && condition.StringNotLikes.All(item => !LikeTag(store, NameOf(item.Key), item.Value)));

    private static string? NameOf(string? conditionKey) =>
        conditionKey?.StartsWith(TagCondition, StringComparison.Ordinal) == true
            ? conditionKey[TagCondition.Length..]
            : conditionKey;

    private static bool HasTag(DataStore store, string? key, string? value) =>
        key is not null && store.Tags.TryGetValue(key, out var found) && found == value;

    private static bool LikeTag(DataStore store, string? key, string? pattern) =>
        key is not null
        && pattern is not null
        && store.Tags.TryGetValue(key, out var found)
        && FileSystemName.MatchesSimpleExpression(pattern, found, ignoreCase: false);
}
