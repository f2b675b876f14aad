using System.Globalization;

namespace Alicerce.Infra.Machines;

/// <summary>How a group replaces its instances when their template has a new version.</summary>
internal static class GroupRefresh
{
    /// <summary>
    /// One instance after the other, back again if the new ones are not healthy. Instances that are at work are waited
    /// for, or passed over.
    /// </summary>
    public static Aws.AutoScaling.Inputs.GroupInstanceRefreshArgs For(
        int minInstances, int warmupSeconds, bool waitForProtected)
    {
        // A lone instance can only be replaced without a gap by starting the new one first.
        var alone = minInstances <= 1;
        return new Aws.AutoScaling.Inputs.GroupInstanceRefreshArgs
        {
            Strategy = "Rolling",
            Preferences = new Aws.AutoScaling.Inputs.GroupInstanceRefreshPreferencesArgs
            {
                MinHealthyPercentage = alone ? 100 : 90,
                MaxHealthyPercentage = alone ? 200 : 110,
                InstanceWarmup = warmupSeconds.ToString(CultureInfo.InvariantCulture),
                AutoRollback = true,
                SkipMatching = true,
                ScaleInProtectedInstances = waitForProtected ? "Wait" : "Ignore",
            },
        };
    }
}
