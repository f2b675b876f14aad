namespace Pulumi.Policy;

/// <summary>The engine's log: what is written here is shown to the user beside the resource.</summary>
public sealed class PolicyLog
{
    private readonly Action<PolicyLogSeverity, string> _write;

    internal PolicyLog(Action<PolicyLogSeverity, string> write) => _write = write;

    /// <summary>Writes a message that is shown only when the user asks for debugging.</summary>
    /// <param name="message">The message.</param>
    public void Debug(string message) => _write(PolicyLogSeverity.Debug, message);

    /// <summary>Writes a message.</summary>
    /// <param name="message">The message.</param>
    public void Info(string message) => _write(PolicyLogSeverity.Info, message);

    /// <summary>Writes a warning.</summary>
    /// <param name="message">The message.</param>
    public void Warning(string message) => _write(PolicyLogSeverity.Warning, message);

    /// <summary>Writes an error. The engine fails the operation for it.</summary>
    /// <param name="message">The message.</param>
    public void Error(string message) => _write(PolicyLogSeverity.Error, message);
}
