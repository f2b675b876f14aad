using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Tests.Analytics;

namespace Alicerce.Policies.Tests.Rules.Encryption;

public sealed class SagemakerMonitoringEncryptsBetweenContainersTests
    : RuleTests<SagemakerMonitoringEncryptsBetweenContainers>
{
    public override IReadOnlyList<Example> Examples =>
    [
        Compliant("The switch is on", MonitoringJob.Of("enableInterContainerTrafficEncryption", true)),
        Compliant(
            "The switch is on in a schedule",
            MonitoringJob.Scheduled("enableInterContainerTrafficEncryption", true)),
        Violating(
            "The switch is off",
            MonitoringJob.Of("enableInterContainerTrafficEncryption", false),
            "`networkConfig.enableInterContainerTrafficEncryption` is false on this monitoring job. "
            + "Set it to true."),
        Violating(
            "A schedule that does not say",
            MonitoringJob.Scheduled("enableInterContainerTrafficEncryption", PolicyValue.Null),
            "`monitoringScheduleConfig.monitoringJobDefinition.networkConfig."
            + "enableInterContainerTrafficEncryption` is not set on this monitoring job. Set it to true."),
        NotApplicable(
            "A schedule of a job that is defined elsewhere",
            new("aws:sagemaker/monitoringSchedule:MonitoringSchedule", "watch"),
            "Its job is defined in a resource of its own."),
        Undecided(
            "A switch that is not known yet",
            "networkConfig.enableInterContainerTrafficEncryption",
            MonitoringJob.Of("enableInterContainerTrafficEncryption", PolicyValue.Unknown())),
    ];
}
