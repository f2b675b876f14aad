using System.Collections.Immutable;

namespace Alicerce.Engine.Plan;

/// <summary>Collects diagnostics from everyone who takes part in a preview.</summary>
public sealed class DiagnosticLog
{
    private readonly Lock _lock = new();
    private readonly List<Diagnostic> _diagnostics = [];

    public bool HasErrors
    {
        get
        {
            lock (_lock)
            {
                return _diagnostics.Any(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error);
            }
        }
    }

    public void Add(DiagnosticSeverity severity, string message, Urn? urn = null)
    {
        lock (_lock)
        {
            _diagnostics.Add(new Diagnostic(severity, message, urn));
        }
    }

    public ImmutableArray<Diagnostic> ToImmutable()
    {
        lock (_lock)
        {
            return [.. _diagnostics];
        }
    }
}
