namespace Alicerce.Infra.Monitoring.Alarms;

/// <summary>Writes an alarm as CloudWatch takes it.</summary>
internal static class MetricAlarms
{
    public static Aws.CloudWatch.MetricAlarmArgs From(Alarm alarm, Input<string> topicArn)
    {
        var args = new Aws.CloudWatch.MetricAlarmArgs
        {
            AlarmDescription = alarm.Description,
            ComparisonOperator = alarm.Comparison switch
            {
                Comparison.Above => "GreaterThanThreshold",
                Comparison.AtLeast => "GreaterThanOrEqualToThreshold",
                _ => "LessThanThreshold",
            },
            Threshold = alarm.Threshold,
            EvaluationPeriods = alarm.Periods,
            DatapointsToAlarm = alarm.OfPeriods ?? alarm.Periods,
            TreatMissingData = alarm.SilenceIsAlarming ? "breaching" : "notBreaching",
            AlarmActions = { topicArn },
            OkActions = { topicArn },
        };

        if (alarm.Expression is null)
        {
            LookAt(args, alarm.Metrics.Single(), alarm.PeriodSeconds);
        }
        else
        {
            Calculate(args, alarm, alarm.Expression);
        }

        return args;
    }

    private static void LookAt(Aws.CloudWatch.MetricAlarmArgs args, Metric metric, int periodSeconds)
    {
        args.Namespace = metric.Namespace;
        args.MetricName = metric.Name;
        args.Dimensions = DimensionsOf(metric);
        args.Period = periodSeconds;
        if (metric.Statistic.StartsWith('p'))
        {
            args.ExtendedStatistic = metric.Statistic;
            // Five visitors in a minute make no percentile.
            args.EvaluateLowSampleCountPercentiles = "ignore";
        }
        else
        {
            args.Statistic = metric.Statistic;
        }
    }

    private static void Calculate(Aws.CloudWatch.MetricAlarmArgs args, Alarm alarm, string expression)
    {
        args.MetricQueries.Add(new Aws.CloudWatch.Inputs.MetricAlarmMetricQueryArgs
        {
            Id = "result",
            Expression = expression,
            Label = alarm.Name,
            // A calculation has the period of its metrics; a query that finds them itself needs one.
            Period = alarm.Metrics.Count == 0 ? (Input<int>)alarm.PeriodSeconds : null,
            ReturnData = true,
        });
        for (var index = 0; index < alarm.Metrics.Count; index++)
        {
            var metric = alarm.Metrics[index];
            args.MetricQueries.Add(new Aws.CloudWatch.Inputs.MetricAlarmMetricQueryArgs
            {
                Id = $"m{index + 1}",
                Metric = new Aws.CloudWatch.Inputs.MetricAlarmMetricQueryMetricArgs
                {
                    Namespace = metric.Namespace,
                    MetricName = metric.Name,
                    Dimensions = DimensionsOf(metric),
                    Period = alarm.PeriodSeconds,
                    Stat = metric.Statistic,
                },
                ReturnData = false,
            });
        }
    }

    private static InputMap<string> DimensionsOf(Metric metric)
    {
        var dimensions = new InputMap<string>();
        foreach (var (name, value) in metric.Dimensions)
        {
            dimensions.Add(name, value);
        }

        return dimensions;
    }
}
