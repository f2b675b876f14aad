namespace Pulumi.Policy;

/// <summary>A configuration value of the stack, which the pack needs, is missing or of the wrong type.</summary>
public sealed class StackConfigException : Exception
{
    internal StackConfigException(string message)
        : base(message)
    {
    }
}
