namespace Alicerce.Policies.Tests.Analytics;

/// <summary>Features of GuardDuty in examples.</summary>
internal static class DetectorFeature
{
    public static TestResource Of(string name, PolicyValue status) =>
        new("aws:guardduty/detectorFeature:DetectorFeature", "feature")
        {
            Properties = new() { ["name"] = name, ["status"] = status },
        };
}
