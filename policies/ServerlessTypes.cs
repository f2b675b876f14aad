namespace Alicerce.Policies;

/// <summary>Type tokens of functions, events and logs that have no view.</summary>
internal static class ServerlessTypes
{
    /// <summary>A bus whose events go to a second region.</summary>
    public const string EventEndpoint = "aws:cloudwatch/eventEndpoint:EventEndpoint";

    /// <summary>Who may put events on a bus.</summary>
    public const string EventBusPolicy = "aws:cloudwatch/eventBusPolicy:EventBusPolicy";

    /// <summary>Where CloudTrail Lake keeps events.</summary>
    public const string EventDataStore = "aws:cloudtrail/eventDataStore:EventDataStore";

    /// <summary>Gives people who signed in credentials of AWS.</summary>
    public const string IdentityPool = "aws:cognito/identityPool:IdentityPool";

    /// <summary>An alarm over other alarms.</summary>
    public const string CompositeAlarm = "aws:cloudwatch/compositeAlarm:CompositeAlarm";

    /// <summary>Counts what is written to a log group.</summary>
    public const string LogMetricFilter = "aws:cloudwatch/logMetricFilter:LogMetricFilter";
}
