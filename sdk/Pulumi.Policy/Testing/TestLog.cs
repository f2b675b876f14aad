using System.Collections.Concurrent;
using Pulumi.Policy.Evaluation;

namespace Pulumi.Policy.Testing;

/// <summary>Keeps what would go to the engine's log.</summary>
internal sealed class TestLog : IPackLog
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public void Write(PolicyLogSeverity severity, string message, string urn) =>
        _lines.Enqueue($"{severity.ToString().ToLowerInvariant()}: {message}");
}
