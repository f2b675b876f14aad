namespace Alicerce.Engine.Policy;

/// <summary>A policy pack that does not do its part; the preview cannot go on without its verdict.</summary>
/// <param name="urn">The resource that it was asked about, if any.</param>
public sealed class PolicyPackException(string message, Urn? urn = null, Exception? innerException = null)
    : Exception(message, innerException)
{
    public Urn? Urn { get; } = urn;
}
