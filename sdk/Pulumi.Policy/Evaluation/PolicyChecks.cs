namespace Pulumi.Policy.Evaluation;

/// <summary>Turns callbacks that may be absent into checks.</summary>
internal static class PolicyChecks
{
    public static IEnumerable<PolicyCheck> Of<TContext>(Action<TContext>? callback)
        where TContext : PolicyContext
    {
        if (callback is not null)
        {
            yield return context =>
            {
                callback((TContext)context);
                return ValueTask.CompletedTask;
            };
        }
    }

    public static IEnumerable<PolicyCheck> Of<TContext>(Func<TContext, CancellationToken, Task>? callback)
        where TContext : PolicyContext
    {
        if (callback is not null)
        {
            yield return context => new ValueTask(callback((TContext)context, context.CancellationToken));
        }
    }
}
