namespace Alicerce.Worker.Jobs;

/// <summary>How a job ended; the number is the exit code of the process.</summary>
public enum JobEnd
{
    /// <summary>The results are there and the task knows.</summary>
    Done = 0,

    /// <summary>The task was told why.</summary>
    Failed = 1,

    /// <summary>The settings or the parameters of the command are wrong.</summary>
    Misconfigured = 2,

    /// <summary>The task waits no longer: somebody else owns the job, or nobody does.</summary>
    Abandoned = 3,

    /// <summary>Nobody could be told: the heartbeat of the task will run out.</summary>
    Unanswered = 4,
}
