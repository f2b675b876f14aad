namespace Alicerce.Policies.Rules.Logging;

/// <summary>
/// A trail of the stack records data events of S3. A stack without trails is not judged: they are often in another one.
/// </summary>
public sealed class S3ObjectEventsAreLogged() : StackRule(new RuleInfo
{
    Id = "s3-object-events-are-logged",
    Title = "A trail records who reads and writes objects.",
    Severity = PolicySeverity.Medium,
    Pillar = Pillar.Logging,
    Controls = ["S3.22", "S3.23"],
    Rationale = "Trails record what is done to buckets; what is done to objects only when they are asked to.",
    Fix = "Add an event selector for `AWS::S3::Object` with `readWriteType` `All` to a trail of all Regions.",
    Limits = "Only trails of all Regions count, with an event selector or an advanced one for `AWS::S3::Object`. "
        + "Which buckets a selector names is not looked at. A stack without a trail is not judged.",
})
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context)
    {
        var trails = context.Resources.OfType<CloudTrail.Trail>().ToList();
        if (trails.Count == 0)
        {
            context.NotApplicable("No trail is in this stack; another one may record the events of objects.");
        }

        foreach (var (verb, reads) in new[] { ("reads", true), ("writes", false) })
        {
            if (!trails.Any(trail =>
                trail.View.IsMultiRegionTrail == true && ObjectEvents.AreRecordedBy(trail.View, reads)))
            {
                context.ReportViolation(
                    trails[0].Resource,
                    $"No trail of all Regions in this stack records who {verb} objects of S3. Add an event selector "
                    + "for "
                    + "`AWS::S3::Object` with `readWriteType` \"All\" to this trail.");
            }
        }
    }
}
