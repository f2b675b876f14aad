using Pulumirpc;

namespace Pulumi;

/// <summary>Sends messages to the engine, which shows them with the run.</summary>
public static class Log
{
    /// <summary>A message for those who look for a fault.</summary>
    public static void Debug(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Debug, message, resource, streamId, ephemeral);

    /// <summary>A message for every reader.</summary>
    public static void Info(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Info, message, resource, streamId, ephemeral);

    /// <summary>A message about something that may be wrong.</summary>
    public static void Warn(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Warning, message, resource, streamId, ephemeral);

    /// <summary>A message about something that is wrong; the program ends with a failure.</summary>
    public static void Error(string message, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Send(LogSeverity.Error, message, resource, streamId, ephemeral);

    /// <summary>An exception as an error.</summary>
    public static void Exception(
        Exception exception, Resource? resource = null, int? streamId = null, bool? ephemeral = null) =>
        Error(exception.ToString(), resource, streamId, ephemeral);

    private static void Send(
        LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        var deployment = Deployment.Running;
        deployment.Tasks.Register(deployment.Logger.LogAsync(severity, message, resource, streamId, ephemeral));
    }
}
