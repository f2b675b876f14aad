using System.Diagnostics.Metrics;

namespace Alicerce.Web.Hosting;

/// <summary>What the application counts beside what the framework counts.</summary>
public sealed class WebMetrics : IDisposable
{
    public const string MeterName = "Alicerce.Web";

    private readonly Meter _meter = new(MeterName);
    private readonly Counter<long> _actions;

    public WebMetrics() =>
        _actions = _meter.CreateCounter<long>("alicerce.actions", description: "What people did, by the action of the audit log.");

    public void CountAction(string action) => _actions.Add(1, new KeyValuePair<string, object?>("action", action));

    public void Dispose() => _meter.Dispose();
}
