using Alicerce.AwsPeers;
using Alicerce.Contract.Jobs;
using static Alicerce.AwsPeers.IngestPipeline;

namespace Alicerce.Ingest.Tests;

/// <summary>
/// The deployed package in a process of its own, with a queue in front that delivers as SQS does: twice, in any order,
/// and again what failed. Whatever happens, the end is the same.
/// </summary>
public sealed class ReliabilityTests
{
    private const int BatchSize = 10;

    private IngestPipeline _pipeline = null!;

    [TearDown]
    public async Task Stop()
    {
        if (_pipeline is not null)
        {
            await _pipeline.DisposeAsync();
        }
    }

    [Test]
    public async Task Comes_to_the_exact_end_through_duplicates_disorder_and_poison()
    {
        _pipeline = await IngestPipeline.StartAsync();
        var keys = Enumerable.Range(0, 60).Select(index => $"incoming/{index}.txt").ToList();
        var messages = new List<QueuedMessage>();
        foreach (var key in keys)
        {
            _pipeline.S3.Put(
                Bucket,
                key,
                StoredObject.Of("old"u8.ToArray()) with { VersionId = "v1" },
                StoredObject.Of("newer"u8.ToArray()) with { VersionId = "v2" });
            messages.AddRange(
            [
                QueuedMessage.About($"{key}-1", key, "01", "v1"),
                QueuedMessage.About($"{key}-2", key, "02", "v2"),
                QueuedMessage.About($"{key}-2-again", key, "0200", "v2"),
            ]);
        }

        messages.AddRange(Enumerable.Range(0, 5).Select(index => new QueuedMessage($"poison-{index}", "{ no event")));
        var random = new Random(7);
        var queue = new Queue<QueuedMessage>(messages.OrderBy(_ => random.Next()));
        await using var first = _pipeline.StartFunction();
        await using var second = _pipeline.StartFunction();

        var dead = await DrainAsync(queue, first, second);

        Assert.That(dead.Select(message => message.Id), Is.EquivalentTo(Enumerable.Range(0, 5).Select(index => $"poison-{index}")));
        foreach (var key in keys)
        {
            var file = await _pipeline.ReadFileAsync(key);
            Assert.That((file?["versionId"], file?["size"], file?["status"]), Is.EqualTo(("v2", "5", "INGESTED")), key);
        }

        // The newest version of every file has its job. An older one has one only when it came first.
        var executions = _pipeline.Aws.StepFunctions.Executions.Keys.ToHashSet();
        Assert.That(executions, Is.SupersetOf(keys.Select(key => ExecutionOf(key, "02", "v2"))));
        Assert.That(executions, Is.SubsetOf(keys.SelectMany(key => new[]
        {
            ExecutionOf(key, "01", "v1"), ExecutionOf(key, "02", "v2"),
        })));
        var claims = await _pipeline.ReadClaimStatusesAsync();
        Assert.That(claims, Has.Count.EqualTo(120));
        Assert.That(claims, Is.All.EqualTo("COMPLETED"));
    }

    [Test]
    public async Task Loses_nothing_when_it_is_killed_in_the_middle_of_a_batch()
    {
        // A claim of the killed process ends soon, so that the test need not wait for a real timeout.
        _pipeline = await IngestPipeline.StartAsync(timeoutSeconds: 10);
        var keys = Enumerable.Range(0, BatchSize).Select(index => $"incoming/{index}.txt").ToList();
        using var stuck = new ManualResetEventSlim();
        foreach (var key in keys)
        {
            var content = StoredObject.Of("content"u8.ToArray());
            _pipeline.S3.Put(Bucket, key, key == keys[5] ? content with { Open = () => Wait(stuck) } : content);
        }

        var messages = keys.Select(key => QueuedMessage.About(key, key, "01")).ToList();
        await using (var killed = _pipeline.StartFunction())
        {
            // Once everything is compiled the batch is under way long before its time is over.
            _pipeline.S3.Put(Bucket, "incoming/first.txt", StoredObject.Of("content"u8.ToArray()));
            await DrainAsync(new Queue<QueuedMessage>([QueuedMessage.About("first", "incoming/first.txt", "01")]), killed);
            var delivery = DeliverAsync(killed, messages);
            await Task.Run(() => Assert.That(stuck.Wait(TimeSpan.FromMinutes(1)), Is.True, "The object was never asked for."));
            await killed.KillAsync();
            await Assert.ThatAsync(() => delivery, Throws.InstanceOf<InvalidOperationException>());
        }

        Assert.That(await _pipeline.ReadClaimStatusesAsync(), Does.Contain("INPROGRESS"));
        _pipeline.S3.Put(Bucket, keys[5], StoredObject.Of("content"u8.ToArray()));
        await using var next = _pipeline.StartFunction();
        var dead = await DrainAsync(new Queue<QueuedMessage>(messages), next);

        Assert.That(dead, Is.Empty);
        foreach (var key in keys)
        {
            Assert.That((await _pipeline.ReadFileAsync(key))?["size"], Is.EqualTo("7"), key);
        }

        Assert.That(
            _pipeline.Aws.StepFunctions.Executions.Keys,
            Is.EquivalentTo(keys.Append("incoming/first.txt").Select(key => ExecutionOf(key, "01"))));
        var claims = await _pipeline.ReadClaimStatusesAsync();
        Assert.That(claims, Has.Count.EqualTo(BatchSize + 1));
        Assert.That(claims, Is.All.EqualTo("COMPLETED"));
    }

    [Test]
    public async Task Takes_many_uploads_without_an_error()
    {
        const int Uploads = 500;
        _pipeline = await IngestPipeline.StartAsync();
        var keys = Enumerable.Range(0, Uploads).Select(index => $"incoming/{index}.csv").ToList();
        foreach (var key in keys)
        {
            _pipeline.S3.Put(Bucket, key, StoredObject.Of("id,name\n1,Ana\n2,Bia\n"u8.ToArray()));
        }

        await using var function = _pipeline.StartFunction();
        foreach (var batch in keys.Select(key => QueuedMessage.About(key, key, "01")).Chunk(BatchSize))
        {
            Assert.That(await DeliverAsync(function, batch), Is.Empty);
        }

        Assert.That(_pipeline.Aws.StepFunctions.Executions, Has.Count.EqualTo(Uploads));
        Assert.That((await _pipeline.DynamoDb.ReadAllAsync(_pipeline.Files)).Count(file => file["mediaType"] == "text/csv"), Is.EqualTo(Uploads));
    }

    // Delivers until the queue is empty; what failed five times is dead.
    private static async Task<List<QueuedMessage>> DrainAsync(Queue<QueuedMessage> queue, params LambdaFunction[] functions)
    {
        var receives = new Dictionary<string, int>();
        var dead = new List<QueuedMessage>();
        var start = TimeProvider.System.GetTimestamp();
        while (queue.Count > 0)
        {
            Assert.That(TimeProvider.System.GetElapsedTime(start), Is.LessThan(TimeSpan.FromMinutes(2)), "The queue does not become empty.");
            var batches = functions
                .Select(function => (Function: function, Messages: Take(queue)))
                .Where(batch => batch.Messages.Count > 0)
                .ToList();
            var failures = await Task.WhenAll(batches.Select(batch => DeliverAsync(batch.Function, batch.Messages)));
            foreach (var message in batches.SelectMany(batch => batch.Messages))
            {
                if (!failures.Any(failed => failed.Contains(message.Id)))
                {
                    continue;
                }

                // The visibility timeout gives whoever holds a claim time to finish; only then does a receive count.
                var isPoison = message.Id.StartsWith("poison", StringComparison.Ordinal);
                receives[message.Id] = receives.GetValueOrDefault(message.Id) + (isPoison ? 1 : 0);
                if (receives[message.Id] < 5)
                {
                    queue.Enqueue(message);
                }
                else
                {
                    dead.Add(message);
                }
            }
        }

        return dead;
    }

    private static List<QueuedMessage> Take(Queue<QueuedMessage> queue)
    {
        var batch = new List<QueuedMessage>();
        while (batch.Count < BatchSize && queue.TryDequeue(out var message))
        {
            batch.Add(message);
        }

        return batch;
    }

    private static string ExecutionOf(string key, string sequencer, string? versionId = null) =>
        JobId.ExecutionNameOf(JobId.Of(Bucket, key, versionId, null, sequencer));

    private static EndlessStream Wait(ManualResetEventSlim reached)
    {
        reached.Set();
        return new EndlessStream();
    }

    /// <summary>Content that never comes.</summary>
    private sealed class EndlessStream : MemoryStream
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
