using System.Text.Json;
using Alicerce.Contract.Jobs;

namespace Alicerce.Local.Workflows;

/// <summary>The executions, each a file under its name: a second start finds the first, in the next process too.</summary>
internal sealed class ExecutionStore
{
    // Step Functions takes the name of an execution again after so long.
    private static readonly TimeSpan Memory = TimeSpan.FromDays(90);

    private readonly string _folder;
    private readonly Lock _adding = new();

    public ExecutionStore(string folder) => _folder = Directory.CreateDirectory(folder).FullName;

    /// <summary>The executions that have not ended. Those that ended long ago are forgotten.</summary>
    public IReadOnlyList<Execution> ListOpen(DateTimeOffset now)
    {
        var open = new List<Execution>();
        foreach (var path in Directory.GetFiles(_folder, "f-*.json").Order(StringComparer.Ordinal))
        {
            var execution = Read(path);
            if (execution.End is null)
            {
                open.Add(execution);
            }
            else if (execution.End.At + Memory < now)
            {
                File.Delete(path);
            }
        }

        return open;
    }

    /// <returns>False when there is one of this name.</returns>
    public bool TryAdd(Execution execution)
    {
        lock (_adding)
        {
            if (File.Exists(PathOf(execution.JobId)))
            {
                return false;
            }

            Save(execution);
            return true;
        }
    }

    public Execution Get(string jobId) => Read(PathOf(jobId));

    /// <summary>Returns when the disk has it. One execution has one writer.</summary>
    public void Save(Execution execution)
    {
        var path = PathOf(execution.JobId);
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, execution, ExecutionJson.Default.Execution);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static Execution Read(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return JsonSerializer.Deserialize(file, ExecutionJson.Default.Execution) ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"`{path}` is no execution ({exception.Message}). " +
                "Restore it from a copy, or delete it: its file is then processed no further.",
                exception);
        }
    }

    private string PathOf(string jobId) => Path.Combine(_folder, JobId.ExecutionNameOf(jobId) + ".json");
}
