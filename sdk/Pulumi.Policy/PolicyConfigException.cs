namespace Pulumi.Policy;

/// <summary>The configuration of a policy does not have the form that the policy asks for.</summary>
public sealed class PolicyConfigException : Exception
{
    internal PolicyConfigException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
