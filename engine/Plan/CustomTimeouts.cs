namespace Alicerce.Engine.Plan;

/// <summary>How long each operation on a resource may take; null where the program states nothing.</summary>
public sealed record CustomTimeouts
{
    public TimeSpan? Create { get; init; }

    public TimeSpan? Update { get; init; }

    public TimeSpan? Delete { get; init; }

    public TimeSpan? Read { get; init; }
}
