namespace Alicerce.Schema;

/// <summary>Whether a property holds JSON.</summary>
public enum JsonContent
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>A string that holds JSON.</summary>
    Text,

    /// <summary>A policy document, given as a string or as an object; the provider compares it as JSON.</summary>
    Document,
}
