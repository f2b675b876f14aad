namespace Alicerce.Infra.Tests.StateMachines;

/// <summary>An error as states catch it.</summary>
internal sealed class TaskFailure(string error, string? cause = "because") : Exception($"{error}: {cause}")
{
    public string Error => error;

    /// <summary>Null when whoever failed said nothing more.</summary>
    public string? Cause => cause;
}
