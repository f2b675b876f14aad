namespace Alicerce.Engine.CommandLine;

/// <summary>Something that the user can put right; printed without a stack trace.</summary>
public sealed class UserErrorException(string message, int exitCode, Exception? innerException = null)
    : Exception(message, innerException)
{
    public int ExitCode { get; } = exitCode;

    public static UserErrorException Failed(string message, Exception? innerException = null) =>
        new(message, CommandLine.ExitCode.Failed, innerException);

    public static UserErrorException WrongInvocation(string message) =>
        new(message, CommandLine.ExitCode.WrongInvocation);
}
