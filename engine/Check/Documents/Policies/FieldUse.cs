namespace Alicerce.Engine.Check.Documents.Policies;

/// <summary>Whether a field can be there.</summary>
public enum FieldUse
{
    Optional,
    Required,
    Forbidden,
}
