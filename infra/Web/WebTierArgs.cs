using Alicerce.Infra.Machines;

namespace Alicerce.Infra.Web;

public sealed class WebTierArgs : MachineTierArgs
{
    public WebTierArgs()
    {
        MinInstances = 2;
        DesiredInstances = 2;
        MaxInstances = 4;
    }

    /// <summary>Size of disk D, the data disk.</summary>
    public int DataDiskGb { get; init; } = 20;

    /// <summary>Age at which an instance is replaced; 0 for never.</summary>
    public int MaxInstanceDays { get; init; }

    /// <summary>The load balancer before the instances; none when it is not set.</summary>
    public Balancer? Balancer { get; init; }
}
