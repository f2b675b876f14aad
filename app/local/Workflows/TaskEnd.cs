using Alicerce.Contract.Jobs;

namespace Alicerce.Local.Workflows;

/// <summary>How the worker's task ended.</summary>
internal abstract record TaskEnd
{
    private TaskEnd()
    {
    }

    public sealed record Succeeded(WorkerResult Result) : TaskEnd;

    public sealed record Failed(string Error, string Cause) : TaskEnd;
}
