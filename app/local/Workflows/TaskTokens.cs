using System.Collections.Concurrent;

namespace Alicerce.Local.Workflows;

/// <summary>The tasks that wait, by their tokens.</summary>
internal sealed class TaskTokens
{
    private readonly ConcurrentDictionary<string, WaitingTask> _waiting = new();

    public void Open(string token, WaitingTask task) => _waiting[token] = task;

    public void Close(string token) => _waiting.TryRemove(token, out _);

    /// <returns>False when nobody waits.</returns>
    public bool Beat(string token) => _waiting.TryGetValue(token, out var task) && task.Beat();

    /// <returns>False when nobody waits.</returns>
    public bool TryEnd(string token, TaskEnd end) => _waiting.TryGetValue(token, out var task) && task.TryEnd(end);
}
