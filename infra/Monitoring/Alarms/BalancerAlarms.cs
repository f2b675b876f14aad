namespace Alicerce.Infra.Monitoring.Alarms;

internal static class BalancerAlarms
{
    private const string Namespace = "AWS/ApplicationELB";

    public static IEnumerable<Alarm> For(BalancerMetrics balancer, AlarmThresholds thresholds)
    {
        yield return new Alarm
        {
            Name = "balancer-errors",
            Description = "The load balancer itself answers with errors: no healthy target, or it cannot reach one.",
            Metrics = [Of(balancer, "HTTPCode_ELB_5XX_Count", "Sum")],
            Threshold = thresholds.BalancerErrors,
            PeriodSeconds = 300,
        };
        yield return new Alarm
        {
            Name = "target-errors",
            Description = "The application answers too many requests with errors. Look at its log group.",
            Metrics = [Of(balancer, "HTTPCode_Target_5XX_Count", "Sum"), Of(balancer, "RequestCount", "Sum")],
            Expression = Alarm.Percentage,
            Threshold = thresholds.TargetErrorPercent,
            Periods = 5,
            OfPeriods = 3,
        };
        yield return new Alarm
        {
            Name = "latency",
            Description = "Visitors wait too long for an answer of the application.",
            Metrics = [Of(balancer, "TargetResponseTime", "p95")],
            Threshold = thresholds.LatencySeconds,
            Periods = 5,
            OfPeriods = 3,
        };
        yield return new Alarm
        {
            Name = "unhealthy-hosts",
            Description = "An instance fails the check of health for minutes.",
            Metrics = [Of(balancer, "UnHealthyHostCount", "Maximum").Of("TargetGroup", balancer.TargetGroup)],
            Threshold = 1,
            Comparison = Comparison.AtLeast,
            Periods = 3,
        };
        if (balancer.Authenticates)
        {
            yield return new Alarm
            {
                Name = "login-failures",
                Description = "The load balancer cannot sign visitors in: the user pool refuses, or tokens are too large.",
                Metrics =
                [
                    Of(balancer, "ELBAuthError", "Sum"),
                    Of(balancer, "ELBAuthFailure", "Sum"),
                    Of(balancer, "ELBAuthUserClaimsSizeExceeded", "Sum"),
                ],
                Expression = Alarm.SumOf(3),
                Threshold = thresholds.LoginFailures,
                PeriodSeconds = 300,
            };
        }
    }

    private static Metric Of(BalancerMetrics balancer, string metric, string statistic) =>
        new Metric(Namespace, metric, statistic).Of("LoadBalancer", balancer.LoadBalancer);
}
