namespace Alicerce.Infra.Settings;

public sealed record WorkflowSettings
{
    /// <summary>How long a worker may be silent; it speaks every minute.</summary>
    public required int HeartbeatSeconds { get; init; }

    /// <summary>How often a worker is looked for, every half minute, before the file fails.</summary>
    public required int WorkerRounds { get; init; }

    /// <summary>Whether logs of machines show what states get and give: names of files and of people.</summary>
    public required bool LogExecutionData { get; init; }

    internal static WorkflowSettings Read(SettingsGroup group)
    {
        var settings = new WorkflowSettings
        {
            HeartbeatSeconds = group.WholeNumber("heartbeatSeconds", 120, 900),
            WorkerRounds = group.WholeNumber("workerRounds", 1, 500),
            LogExecutionData = group.Boolean("logExecutionData"),
        };

        group.Finish();
        return settings;
    }
}
