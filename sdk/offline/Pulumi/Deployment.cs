namespace Pulumi;

/// <summary>Runs a program.</summary>
public static class Deployment
{
    /// <summary>Runs a program.</summary>
    public static Task<int> RunAsync(Action action)
    {
        action();
        return Task.FromResult(0);
    }
}
