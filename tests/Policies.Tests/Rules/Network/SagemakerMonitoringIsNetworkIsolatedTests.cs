using Alicerce.Policies.Rules.Network;
using Alicerce.Policies.Tests.Analytics;

namespace Alicerce.Policies.Tests.Rules.Network;

public sealed class SagemakerMonitoringIsNetworkIsolatedTests : RuleTests<SagemakerMonitoringIsNetworkIsolated>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The switch is on", MonitoringJob.Of("enableNetworkIsolation", true)),
        Compliant("The switch is on in a schedule", MonitoringJob.Scheduled("enableNetworkIsolation", true)),
        Violating(
            "The switch is off",
            MonitoringJob.Of("enableNetworkIsolation", false),
            "`networkConfig.enableNetworkIsolation` is false on this monitoring job. "
            + "Set it to true."),
        Violating(
            "A schedule that does not say",
            MonitoringJob.Scheduled("enableNetworkIsolation", PolicyValue.Null),
            "`monitoringScheduleConfig.monitoringJobDefinition.networkConfig.enableNetworkIsolation` is not "
            + "set on this monitoring job. Set it to true."),
        NotApplicable(
            "A schedule of a job that is defined elsewhere",
            new("aws:sagemaker/monitoringSchedule:MonitoringSchedule", "watch"),
            "Its job is defined in a resource of its own."),
        Undecided(
            "A switch that is not known yet",
            "networkConfig.enableNetworkIsolation",
            MonitoringJob.Of("enableNetworkIsolation", PolicyValue.Unknown())),
    ];
}
