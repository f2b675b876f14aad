namespace Pulumi.Policy.Evaluation;

/// <summary>Where a pack's messages go.</summary>
internal interface IPackLog
{
    /// <param name="severity">How much the message matters.</param>
    /// <param name="message">The message.</param>
    /// <param name="urn">The resource that it is about; empty for the stack.</param>
    void Write(PolicyLogSeverity severity, string message, string urn);
}
