namespace Alicerce.Infra.Monitoring.Alarms;

internal static class QueueAlarms
{
    public static IEnumerable<Alarm> For(QueueMetrics queue, AlarmThresholds thresholds)
    {
        yield return queue.SetAside
            ? new Alarm
            {
                Name = $"{queue.Label}-messages",
                Description = "Messages were set aside because they failed again and again. Read them, repair, send again.",
                Metrics = [Of(queue, "ApproximateNumberOfMessagesVisible", "Maximum")],
                Threshold = 0,
                PeriodSeconds = 300,
            }
            : new Alarm
            {
                Name = $"{queue.Label}-backlog",
                Description = "Messages wait too long: their function is too slow, throttled or failing.",
                Metrics = [Of(queue, "ApproximateAgeOfOldestMessage", "Maximum")],
                Threshold = thresholds.BacklogSeconds,
                PeriodSeconds = 60,
                Periods = 3,
            };
    }

    private static Metric Of(QueueMetrics queue, string metric, string statistic) =>
        new Metric("AWS/SQS", metric, statistic).Of("QueueName", queue.QueueName);
}
