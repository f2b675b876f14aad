namespace Alicerce.Policies.Rules.Logging;

/// <summary>The record of the account has no holes.</summary>
public sealed class TrailRecordsEveryRegion() : StackRule(new RuleInfo
{
    Id = "trail-records-every-region",
    Title = "A trail records management events of every region.",
    Severity = PolicySeverity.High,
    Pillar = Pillar.Logging,
    Controls = ["CloudTrail.1"],
    Checkov = ["CKV_AWS_251", "CKV_AWS_67"],
    Rationale = "Who breaks in works in a region that nobody looks at.",
    Fix = "Set `isMultiRegionTrail` to true on one trail, leave `enableLogging` on, and record all management events.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        // A trail of data events alone adds to another one.
        var trails = context.Resources.OfType<CloudTrail.Trail>()
            .Where(trail => RecordsManagement(trail.Resource, ofAnyKind: true))
            .ToList();
        if (trails.Count == 0)
        {
            context.NotApplicable("The trail of management events is often in a stack of its own.");
        }

        if (Judgement.Any(trails, trail => FindWrong(trail.Resource) is null))
        {
            return;
        }

        foreach (var trail in trails)
        {
            context.ReportViolation(trail.Resource, $"{FindWrong(trail.Resource)} One trail has to record everything.");
        }
    }

    private static string? FindWrong(StackResource trail) =>
        trail.Declared("isMultiRegionTrail") is not { Exists: true } everywhere || !everywhere.AsBoolean()
            ? "`isMultiRegionTrail` is not true on this trail. Set it to true."
        : trail.Declared("enableLogging") is { Exists: true } logging && !logging.AsBoolean()
            ? "`enableLogging` is false on this trail. Set it to true."
        : RecordsManagement(trail, ofAnyKind: false) ? null
            : "The event selectors of this trail leave management events out. Record all of them, for reads and "
                + "writes.";

    private static bool RecordsManagement(StackResource trail, bool ofAnyKind)
    {
        var basic = trail.Declared("eventSelectors").AsList(PolicyValue.ReadView<CloudTrail.Types.TrailEventSelector>);
        var advanced = trail.Declared("advancedEventSelectors")
            .AsList(PolicyValue.ReadView<CloudTrail.Types.TrailAdvancedEventSelector>);
        return (basic.Count == 0 && advanced.Count == 0)
            || basic.Any(selector => selector.IncludeManagementEvents != false
                && (ofAnyKind || selector.ReadWriteType is null or "All"))
            || advanced.Any(selector => IsOfManagement(selector)
                && (ofAnyKind || !selector.FieldSelectors.Any(field => field.Field == "readOnly")));
    }

    private static bool IsOfManagement(CloudTrail.Types.TrailAdvancedEventSelector selector) =>
        selector.FieldSelectors.Any(field => field.Field == "eventCategory" && field.Equals.Contains("Management"));
}
