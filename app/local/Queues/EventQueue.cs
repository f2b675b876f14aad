using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Alicerce.Lambda.Logging;
using Alicerce.ObjectStore;

namespace Alicerce.Local.Queues;

/// <summary>
/// Events of new objects on their way to ingest, each a file until ingest is done with it, so that the next process goes
/// on. An event that fails again and again is set aside, as a dead-letter queue does.
/// </summary>
internal sealed class EventQueue : IObjectEvents
{
    private const int Readers = 4;

    // With pauses that double, more than the half minute for which a process that died still holds its work.
    private const int MostTries = 8;

    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(1);

    private readonly string _waiting;
    private readonly string _failed;
    private readonly Func<ObjectCreatedEvent, bool> _isWanted;
    private readonly TimeProvider _clock;
    private readonly JsonLog _log;
    private readonly Channel<ObjectCreatedEvent> _channel = Channel.CreateUnbounded<ObjectCreatedEvent>();

    public EventQueue(string folder, Func<ObjectCreatedEvent, bool> isWanted, TimeProvider clock, JsonLog log)
    {
        _waiting = Directory.CreateDirectory(Path.Combine(folder, "waiting")).FullName;
        _failed = Directory.CreateDirectory(Path.Combine(folder, "failed")).FullName;
        (_isWanted, _clock, _log) = (isWanted, clock, log);
        foreach (var file in Directory.GetFiles(_waiting, "*.json").Order(StringComparer.Ordinal))
        {
            if (TryRead(file) is { } created)
            {
                _channel.Writer.TryWrite(created);
            }
            else
            {
                SetAside(file);
            }
        }
    }

    public void Prepare(ObjectCreatedEvent created)
    {
        if (!_isWanted(created))
        {
            return;
        }

        var path = PathOf(created);
        using (var file = new FileStream(path + ".new", FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(file, created, EventJson.Default.ObjectCreatedEvent);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    public void Publish(ObjectCreatedEvent created)
    {
        if (_isWanted(created))
        {
            _channel.Writer.TryWrite(created);
        }
    }

    /// <summary>Delivers until it is stopped.</summary>
    public Task DeliverAsync(Func<ObjectCreatedEvent, Task> deliver, CancellationToken cancellationToken) =>
        Task.WhenAll(Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAsync(deliver, cancellationToken), cancellationToken)));

    private ObjectCreatedEvent? TryRead(string path)
    {
        try
        {
            using var content = File.OpenRead(path);
            return JsonSerializer.Deserialize(content, EventJson.Default.ObjectCreatedEvent);
        }
        catch (JsonException exception)
        {
            _log.Error("event-unreadable", exception, ("file", Path.GetFileName(path)));
            return null;
        }
    }

    private void SetAside(string path) => File.Move(path, Path.Combine(_failed, Path.GetFileName(path)), overwrite: true);

    private async Task ReadAsync(Func<ObjectCreatedEvent, Task> deliver, CancellationToken cancellationToken)
    {
        await foreach (var created in _channel.Reader.ReadAllAsync(cancellationToken))
        {
            var path = PathOf(created);
            if (await TryDeliverAsync(created, deliver, cancellationToken))
            {
                File.Delete(path);
            }
            else if (File.Exists(path))
            {
                SetAside(path);
            }
        }
    }

    private async Task<bool> TryDeliverAsync(
        ObjectCreatedEvent created, Func<ObjectCreatedEvent, Task> deliver, CancellationToken cancellationToken)
    {
        var pause = FirstPause;
        for (var tries = 1; ; tries++, pause *= 2)
        {
            try
            {
                await deliver(created);
                return true;
            }
            catch (Exception exception)
            {
                _log.Error("event-failed", exception, ("bucket", created.Bucket), ("key", created.Key), ("tries", tries));
                if (tries == MostTries)
                {
                    return false;
                }
            }

            await Task.Delay(pause, _clock, cancellationToken);
        }
    }

    // Sequencers of another store tell only the writes of one key apart.
    private string PathOf(ObjectCreatedEvent created)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{created.Bucket}\n{created.Key}"));
        return Path.Combine(_waiting, $"{created.Sequencer}-{Convert.ToHexStringLower(hash.AsSpan(0, 8))}.json");
    }
}
