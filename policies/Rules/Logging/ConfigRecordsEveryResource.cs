using Alicerce.Policies.Analytics;

namespace Alicerce.Policies.Rules.Logging;

/// <summary>AWS Config knows how every resource changed.</summary>
public sealed class ConfigRecordsEveryResource() : StackRule(
    new RuleInfo
    {
        Id = "config-records-every-resource",
        Title = "An AWS Config recorder runs and records every type of resource.",
        Severity = PolicySeverity.Critical,
        Pillar = Pillar.Logging,
        Controls = ["Config.1"],
        Checkov = ["CKV2_AWS_45", "CKV2_AWS_48"],
        Rationale = "A new recorder is stopped, and what it leaves out can be changed without a trace.",
        Fix = "Leave `recordingGroup.allSupported` on, and add an `aws.cfg.RecorderStatus` with `isEnabled` true.",
        Limits = "Judged where the stack declares a recorder; which role it has is not judged.",
    })
{
    /// <inheritdoc/>
    protected override void OnValidate(StackContext context) =>
        context.ForEach<Cfg.Recorder>(recorder =>
        {
            if (recorder.Resource.Declared("recordingGroup") is { Exists: true } group
                && group.AsObject().Boolean("allSupported") == false)
            {
                context.ReportViolation(
                    recorder.Resource,
                    "`recordingGroup.allSupported` is false on this recorder. Set it to true.");
            }

            var statuses = Judgement.Matching(
                context.Resources.OfType(AnalyticsTypes.RecorderStatus),
                status => status.Names("name", recorder.Resource));
            if (statuses.Count == 0)
            {
                context.ReportViolation(
                    recorder.Resource,
                    "Nothing starts this recorder. Add an `aws.cfg.RecorderStatus` with its name and "
                        + "`isEnabled` true.");
            }
            else if (!Judgement.Any(statuses, status => status.Properties.Boolean("isEnabled") == true))
            {
                context.ReportViolation(
                    statuses[0], "`isEnabled` is not true, so the recorder is stopped. Set it to true.");
            }
        });
}
