namespace Alicerce.Schema;

/// <summary>Which kinds of files a property takes.</summary>
public enum AssetKind
{
    /// <summary>One file.</summary>
    Asset,

    /// <summary>A tree of files.</summary>
    Archive,

    /// <summary>Either of them.</summary>
    AssetOrArchive,
}
