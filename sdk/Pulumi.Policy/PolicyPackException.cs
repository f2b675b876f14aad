namespace Pulumi.Policy;

/// <summary>A policy pack cannot be served. The message names every problem, one per line.</summary>
public sealed class PolicyPackException : Exception
{
    internal PolicyPackException(string message)
        : base(message)
    {
    }
}
