namespace Alicerce.Engine.Check.Documents;

/// <summary>How the text of a document is written.</summary>
public enum DocumentFormat
{
    Json,
    Yaml,

    /// <summary>In a way that is not read here, or not known before the deployment.</summary>
    Other,
}
