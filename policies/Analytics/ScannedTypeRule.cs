namespace Alicerce.Policies.Analytics;

/// <summary>A rule that Inspector scans a type of resources, where the stack says what it scans.</summary>
public abstract class ScannedTypeRule : StackRule
{
    private readonly string _type;

    /// <param name="info">What is known about the rule.</param>
    /// <param name="type">The type, as <c>resourceTypes</c> names it.</param>
    private protected ScannedTypeRule(RuleInfo info, string type)
        : base(info) =>
        _type = type;

    /// <inheritdoc/>
    protected sealed override void OnValidate(StackContext context)
    {
        var enablers = context.Resources.OfType(AnalyticsTypes.InspectorEnabler).ToList();
        if (enablers.Count == 0)
        {
            context.NotApplicable("What Inspector scans is often declared in a stack of its own.");
        }

        if (!Judgement.Any(enablers, IsScanning))
        {
            context.ReportViolation(
                enablers[0], $"`resourceTypes` lacks {_type}, and no other enabler has it. Add it to the list.");
        }
    }

    private bool IsScanning(StackResource enabler) =>
        enabler.Properties.List("resourceTypes", PolicyValue.ReadText).Contains(_type);
}
