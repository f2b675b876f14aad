using Pulumirpc;

namespace Pulumi;

/// <summary>Hands messages to the engine, and remembers whether one of them was an error.</summary>
internal sealed class EngineLogger(IEngine engine)
{
    private volatile bool _hasLoggedErrors;

    public bool HasLoggedErrors => _hasLoggedErrors;

    public Task ErrorAsync(string message, Resource? resource = null) =>
        LogAsync(LogSeverity.Error, message, resource, streamId: null, ephemeral: null);

    public async Task LogAsync(
        LogSeverity severity, string message, Resource? resource, int? streamId, bool? ephemeral)
    {
        if (severity == LogSeverity.Error)
        {
            _hasLoggedErrors = true;
        }

        try
        {
            await engine.LogAsync(new LogRequest
            {
                Severity = severity,
                Message = message,
                Urn = await UrnOrEmptyAsync(resource).ConfigureAwait(false),
                StreamId = streamId ?? 0,
                Ephemeral = ephemeral ?? false,
            }).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            throw new LogException(exception);
        }
    }

    /// <summary>A resource that failed has no URN; the message about it must come through all the same.</summary>
    private static async Task<string> UrnOrEmptyAsync(Resource? resource)
    {
        if (resource is null)
        {
            return "";
        }

        try
        {
            return await resource.Urn.GetValueAsync(whenUnknown: "").ConfigureAwait(false) ?? "";
        }
        catch (Exception)
        {
            // The failure is reported for the resource itself.
            return "";
        }
    }
}
