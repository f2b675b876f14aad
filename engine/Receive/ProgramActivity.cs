namespace Alicerce.Engine.Receive;

/// <summary>Knows since when the program has asked for nothing.</summary>
public sealed class ProgramActivity(TimeProvider time)
{
    private readonly Lock _lock = new();
    private long _last = time.GetTimestamp();
    private int _running;

    /// <summary>Whether the program said that it has registered everything.</summary>
    public bool IsDone { get; private set; }

    /// <summary>Zero while a call of the program is being answered.</summary>
    public TimeSpan Idle
    {
        get
        {
            lock (_lock)
            {
                return _running > 0 ? TimeSpan.Zero : time.GetElapsedTime(_last);
            }
        }
    }

    public void Begin()
    {
        lock (_lock)
        {
            _running++;
        }
    }

    public void End()
    {
        lock (_lock)
        {
            _running--;
            _last = time.GetTimestamp();
        }
    }

    public void Done() => IsDone = true;
}
