namespace Alicerce.Ingest.Content.Text;

public enum JsonKind
{
    None,

    /// <summary>One object or array.</summary>
    Document,

    /// <summary>Several, each on lines of its own.</summary>
    Lines,
}
