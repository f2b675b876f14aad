using Alicerce.Web.Files;

namespace Alicerce.Web.Hosting;

/// <summary>Tidies up every hour. Instances that do it at once do no harm.</summary>
internal sealed partial class Tidying(UnsentUploads unsent, TimeProvider clock, ILogger<Tidying> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        do
        {
            try
            {
                if (await unsent.RemoveAsync(stoppingToken) is > 0 and var removed)
                {
                    LogRemoved(removed);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                LogFailed(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(80, LogLevel.Information, "{Count} uploads that nobody sent were forgotten")]
    private partial void LogRemoved(int count);

    [LoggerMessage(81, LogLevel.Warning, "Uploads that nobody sent could not be tidied up; the next try is in an hour")]
    private partial void LogFailed(Exception exception);
}
