namespace Alicerce.Engine.CommandLine;

/// <summary>What the exit code of <c>alicerce</c> says; stable, so that scripts may rely on it.</summary>
public static class ExitCode
{
    /// <summary>The preview is done and nothing mandatory is violated.</summary>
    public const int Succeeded = 0;

    /// <summary>The program, its configuration or a policy pack failed.</summary>
    public const int Failed = 1;

    /// <summary>The command was called in a wrong way.</summary>
    public const int WrongInvocation = 2;

    /// <summary>At least one mandatory policy is violated.</summary>
    public const int BlockedByPolicy = 5;

    /// <summary>The user stopped the command.</summary>
    public const int Cancelled = 8;

    /// <summary>A defect of <c>alicerce</c> itself.</summary>
    public const int Defect = 255;
}
