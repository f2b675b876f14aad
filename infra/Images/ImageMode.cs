namespace Alicerce.Infra.Images;

/// <summary>What instances start from.</summary>
public enum ImageMode
{
    /// <summary>The newest Amazon Linux 2023; every instance installs what it needs.</summary>
    None,

    /// <summary>An image of a machine that has installed everything once.</summary>
    Build,

    /// <summary>An image that exists, such as the one before.</summary>
    Explicit,
}
