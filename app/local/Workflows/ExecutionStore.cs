using System.Text.Json;
using Alicerce.Contract.Jobs;

namespace Alicerce.Local.Workflows;

/// <summary>The executions, each a file under its name: a second start finds the first, in the next process too.</summary>
internal sealed class ExecutionStore(string folder)
{
    private readonly string _folder = Directory.CreateDirectory(folder).FullName;
    private readonly Lock _changing = new();

    /// <summary>The executions that have not ended.</summary>
    public IReadOnlyList<Execution> ListOpen() =>
        [.. Directory.GetFiles(_folder, "f-*.json").Select(Read).Where(execution => !execution.IsClosed)];

    /// <returns>False when there is one of this name.</returns>
    public bool TryAdd(Execution execution)
    {
        lock (_changing)
        {
            if (File.Exists(PathOf(execution.Input.JobId)))
            {
                return false;
            }

            Write(execution);
            return true;
        }
    }

    public Execution Change(string jobId, Func<Execution, Execution> change)
    {
        lock (_changing)
        {
            var execution = change(Read(PathOf(jobId)));
            Write(execution);
            return execution;
        }
    }

    private void Write(Execution execution)
    {
        var path = PathOf(execution.Input.JobId);
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, execution, ExecutionJson.Default.Execution);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static Execution Read(string path)
    {
        using var file = File.OpenRead(path);
        return JsonSerializer.Deserialize(file, ExecutionJson.Default.Execution)
            ?? throw new InvalidDataException($"`{path}` holds no execution. Delete it to process its file again.");
    }

    private string PathOf(string jobId) => Path.Combine(_folder, JobId.ExecutionNameOf(jobId) + ".json");
}
