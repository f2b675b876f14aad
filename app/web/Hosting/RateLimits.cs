using System.Globalization;
using System.Threading.RateLimiting;
using Alicerce.Web.Configuration;
using Alicerce.Web.Login;
using Microsoft.AspNetCore.RateLimiting;

namespace Alicerce.Web.Hosting;

/// <summary>How often one person, or one address that has not signed in, may ask.</summary>
internal static class RateLimits
{
    /// <summary>For requests that try a password or a code.</summary>
    public const string SignIn = "sign-in";

    private const int Burst = 300;
    private const int PerSecond = 30;

    // What the limit of sign-ins looks back on.
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    public static void Configure(RateLimiterOptions limits, WebOptions options)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var found) ? found : LongestWait;
            context.HttpContext.Response.Headers.RetryAfter =
                Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
        limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            RateLimitPartition.GetTokenBucketLimiter(
                Principals.IdOf(context.User) ?? AddressOf(context),
                _ => new TokenBucketRateLimiterOptions
                {
                    TokenLimit = Burst,
                    TokensPerPeriod = PerSecond,
                    ReplenishmentPeriod = TimeSpan.FromSeconds(1),
                }));
        limits.AddPolicy(SignIn, context => RateLimitPartition.GetSlidingWindowLimiter(
            AddressOf(context),
            _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = options.SignInsPerMinute,
                Window = LongestWait,
                SegmentsPerWindow = 6,
            }));
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";
}
