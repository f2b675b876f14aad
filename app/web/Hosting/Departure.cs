namespace Alicerce.Web.Hosting;

/// <summary>
/// Before the application ends it says so to who asks whether it is ready, and still serves for a while: long enough
/// that nobody new is sent to it when it takes no more connections.
/// </summary>
internal sealed partial class Departure(WebParts parts, ILogger<Departure> log) : IHostedLifecycleService
{
    private volatile bool _hasBegun;

    public bool HasBegun => _hasBegun;

    // The server stops, and requests end, only when this is over.
    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        _hasBegun = true;
        LogBegun();
        return Task.Delay(parts.Farewell, parts.Clock, cancellationToken);
    }

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        LogEnded();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(60, LogLevel.Information, "The application ends: it is no longer ready, and finishes what it began")]
    private partial void LogBegun();

    [LoggerMessage(61, LogLevel.Information, "Every request is answered; the application has ended")]
    private partial void LogEnded();
}
