namespace Alicerce.Infra.Monitoring.Alarms;

internal static class FunctionAlarms
{
    public static IEnumerable<Alarm> For(FunctionMetrics function, AlarmThresholds thresholds)
    {
        yield return new Alarm
        {
            Name = $"{function.Label}-errors",
            Description = "The function fails too often. Its log group says why.",
            Metrics = [Of(function, "Errors", "Sum"), Of(function, "Invocations", "Sum")],
            Expression = Alarm.Percentage,
            Threshold = thresholds.FunctionErrorPercent,
            PeriodSeconds = 300,
        };
        yield return new Alarm
        {
            Name = $"{function.Label}-throttles",
            Description = "Calls of the function are refused, because too many run at once.",
            Metrics = [Of(function, "Throttles", "Sum")],
            Threshold = 0,
            PeriodSeconds = 300,
        };
        yield return new Alarm
        {
            Name = $"{function.Label}-duration",
            Description = "The function needs most of the time that it is given. Give it more memory or more time.",
            Metrics = [Of(function, "Duration", "p95")],
            Threshold = function.TimeoutSeconds * 1000 * thresholds.FunctionDurationPercent / 100,
            PeriodSeconds = 300,
            Periods = 3,
            OfPeriods = 2,
        };
        if (function.Asynchronous)
        {
            yield return new Alarm
            {
                Name = $"{function.Label}-lost-events",
                Description = "Events for the function were dropped, or could not be set aside.",
                Metrics =
                [
                    Of(function, "DeadLetterErrors", "Sum"),
                    Of(function, "AsyncEventsDropped", "Sum"),
                    Of(function, "DestinationDeliveryFailures", "Sum"),
                ],
                Expression = Alarm.SumOf(3),
                Threshold = 0,
                PeriodSeconds = 300,
            };
        }
    }

    private static Metric Of(FunctionMetrics function, string metric, string statistic) =>
        new Metric("AWS/Lambda", metric, statistic).Of("FunctionName", function.FunctionName);
}
