namespace Alicerce.Ingest.Files;

/// <summary>What the catalog did with an entry.</summary>
public enum RecordAnswer
{
    Written,

    /// <summary>The catalog already holds the entry of this very event.</summary>
    Same,

    /// <summary>The catalog holds a later version of the object.</summary>
    Newer,
}
