namespace Alicerce.Infra.Restores;

/// <summary>What a drill restores.</summary>
public enum DrillPart
{
    /// <summary>A machine from the image.</summary>
    Image,

    /// <summary>A volume from the newest snapshot, on that machine.</summary>
    Volume,

    /// <summary>A database, as it was at the latest moment that can be restored.</summary>
    Database,
}
