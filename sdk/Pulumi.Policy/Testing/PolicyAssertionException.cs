namespace Pulumi.Policy.Testing;

/// <summary>A report is not what the test expects. Every test framework shows the message of an exception.</summary>
public sealed class PolicyAssertionException : Exception
{
    internal PolicyAssertionException(string message)
        : base(message)
    {
    }
}
