namespace Alicerce.Aws.Calls;

/// <summary>Which failures pass by themselves, and how long to wait for that.</summary>
internal static class RetryPolicy
{
    public const int MaximumAttempts = 5;

    private const int TooManyRequests = 429;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(5);

    private static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        "Throttling",
        "ThrottlingException",
        "ThrottledException",
        "Throttled",
        "RequestThrottled",
        "RequestThrottledException",
        "TooManyRequestsException",
        "RequestLimitExceeded",
        "BandwidthLimitExceeded",
        "PriorRequestNotComplete",
        "ProvisionedThroughputExceededException",
        "RequestTimeout",
        "SlowDown",
    };

    public static bool IsTransient(AwsCallException exception) =>
        exception.Status is null or TooManyRequests or >= 500 || Passing.Contains(exception.Code);

    /// <summary>
    /// Anything between nothing and a bound that doubles: callers that failed together do not come back together.
    /// </summary>
    /// <param name="attempt">How many attempts have failed.</param>
    /// <param name="random">From 0 to below 1.</param>
    public static TimeSpan DelayAfter(int attempt, double random)
    {
        var bound = FirstDelay * Math.Pow(2, attempt - 1);
        return (bound < LongestDelay ? bound : LongestDelay) * random;
    }
}
