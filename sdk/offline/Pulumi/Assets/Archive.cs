using Alicerce.Protocol;

namespace Pulumi;

/// <summary>A set of named files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string propertyName, object value)
        : base(Signatures.Archive, propertyName, value)
    {
    }
}
