namespace Alicerce.Policies.Tests.Analytics;

/// <summary>Jobs that watch an endpoint, in examples.</summary>
internal static class MonitoringJob
{
    public static TestResource Of(string setting, PolicyValue value) =>
        new("aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition", "watch")
        {
            Properties = Network(setting, value),
        };

    public static TestResource Scheduled(string setting, PolicyValue value) =>
        new("aws:sagemaker/monitoringSchedule:MonitoringSchedule", "watch")
        {
            Properties = new()
            {
                ["monitoringScheduleConfig"] = new PropertyBag
                {
                    ["monitoringJobDefinition"] = Network(setting, value),
                },
            },
        };

    private static PropertyBag Network(string setting, PolicyValue value) =>
        new() { ["networkConfig"] = new PropertyBag { [setting] = value } };
}
