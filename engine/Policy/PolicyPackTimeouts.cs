namespace Alicerce.Engine.Policy;

/// <summary>How long a policy pack may take to start and to stop.</summary>
public sealed record PolicyPackTimeouts
{
    public static readonly PolicyPackTimeouts Default = new();

    /// <summary>From the start of the process to its port on stdout.</summary>
    public TimeSpan Port { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>From the port to the answer of Handshake.</summary>
    public TimeSpan Handshake { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For the answer about one resource.</summary>
    public TimeSpan Call { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>For the answer about the whole stack, which may have tens of thousands of resources.</summary>
    public TimeSpan Stack { get; init; } = TimeSpan.FromHours(1);

    /// <summary>For the answer of Cancel.</summary>
    public TimeSpan Cancel { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>For the process to end by itself after Cancel.</summary>
    public TimeSpan Exit { get; init; } = TimeSpan.FromMilliseconds(250);
}
