namespace Alicerce.Infra.Monitoring.Dashboards;

/// <summary>Graphs under one heading.</summary>
internal sealed record DashboardSection(string Heading, IReadOnlyList<Graph> Graphs)
{
    /// <summary>Alarms whose colours are shown before the graphs.</summary>
    public IReadOnlyList<Output<string>> AlarmArns { get; init; } = [];
}
