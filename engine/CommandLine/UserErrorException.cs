namespace Alicerce.Engine.CommandLine;

/// <summary>Something that the user can put right; printed without a stack trace.</summary>
/// <remarks>Each line of the message is an error of its own.</remarks>
public sealed class UserErrorException(string message, int exitCode, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>Printed below the errors; null for nothing.</summary>
    public string? Hint { get; init; }

    public int ExitCode { get; } = exitCode;

    public static UserErrorException Failed(string message, Exception? innerException = null) =>
        new(message, CommandLine.ExitCode.Failed, innerException);

    public static UserErrorException WrongInvocation(string message, string? hint = null) =>
        new(message, CommandLine.ExitCode.WrongInvocation) { Hint = hint };
}
