namespace Alicerce.Infra.Machines;

/// <summary>The disks of an instance, by the names that the launch template gives them.</summary>
internal static class InstanceDisks
{
    /// <summary>Where Amazon Linux 2023 starts from.</summary>
    public const string Root = "/dev/xvda";

    /// <summary>Disk D: files of the application.</summary>
    public const string Data = "/dev/sdf";

    /// <summary>Disk E: temporary files.</summary>
    public const string Scratch = "/dev/sdg";

    public const int RootGb = 10;
}
