namespace Alicerce.States;

/// <summary>An error as states repeat and catch it.</summary>
/// <param name="error">Its name, such as <c>States.Timeout</c>.</param>
/// <param name="cause">For people; null when whoever failed said nothing more.</param>
public sealed class TaskFailedException(string error, string? cause) : Exception($"{error}: {cause}")
{
    public const string Timeout = "States.Timeout";
    public const string HeartbeatTimeout = "States.HeartbeatTimeout";

    public string Error => error;

    public string? Cause => cause;
}
