namespace Pulumi;

/// <summary>A union whose types the caller does not know.</summary>
internal interface IUnion
{
    object Value { get; }
}
