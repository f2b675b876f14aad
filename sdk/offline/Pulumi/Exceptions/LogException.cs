namespace Pulumi;

/// <summary>Says that a message could not be handed to the engine.</summary>
public class LogException : Exception
{
    /// <param name="exception">Why the engine did not get the message.</param>
    public LogException(Exception exception)
        : base("The engine did not take a log message.", exception)
    {
    }
}
