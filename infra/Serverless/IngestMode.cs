namespace Alicerce.Infra.Serverless;

/// <summary>How an uploaded file reaches the function.</summary>
public enum IngestMode
{
    /// <summary>By a rule and a queue, which holds bursts back, shows a backlog and sets aside what keeps failing.</summary>
    Queue,

    /// <summary>By a rule and an Express state machine, which writes down what came of it and announces it.</summary>
    Express,

    /// <summary>By the bucket itself.</summary>
    Direct,
}
