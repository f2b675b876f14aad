using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>Collects the errors of a test program.</summary>
internal sealed class MockEngine : IEngine
{
    private readonly Lock _lock = new();
    private readonly List<string> _errors = [];

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
        {
            lock (_lock)
            {
                _errors.Add(request.Message);
            }
        }

        return Task.CompletedTask;
    }

    public Task RequirePulumiVersionAsync(string versionRange) => Task.CompletedTask;

    public void ThrowErrors()
    {
        lock (_lock)
        {
            switch (_errors)
            {
                case []:
                    return;
                case [var error]:
                    throw new RunException(error);
                default:
                    throw new AggregateException(_errors.Select(error => new RunException(error)));
            }
        }
    }
}
