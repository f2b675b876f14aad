using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Alicerce.AwsPeers;
using Alicerce.ObjectStore;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Worker.Tests;

/// <summary>The worker as a process of its own, which is stopped and killed in the middle of its job.</summary>
public sealed partial class ProcessTests
{
    private const string Incoming = "incoming";
    private const string Results = "results";
    private const string Key = "incoming/2026/03/14/ana/5f3a1d2c-7b90-4e1f-a2b3-c4d5e6f70819/large.csv";
    private const int Terminate = 15;

    private static readonly string JobIdOfFile = new('a', 40);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private AwsServer _aws = null!;
    private ObjectStoreServer _objects = null!;
    private AmazonS3Client _s3 = null!;
    private string _folder = null!;

    private string Scratch => Path.Combine(_folder, "scratch");

    [SetUp]
    public async Task StartAsync()
    {
        _folder = Directory.CreateTempSubdirectory("alicerce-worker-").FullName;
        Directory.CreateDirectory(Scratch);
        _aws = await AwsServer.StartAsync();
        _objects = await ObjectStoreServer.StartAsync(new ObjectStoreOptions
        {
            Folder = Path.Combine(_folder, "objects"),
            AccessKey = AwsServer.AccessKey,
            SecretKey = AwsServer.SecretKey,
        });
        _objects.EnsureBucket(Incoming, isVersioned: false);
        _objects.EnsureBucket(Results, isVersioned: true);
        _s3 = new AmazonS3Client(AwsServer.CreateCredentials(), new AmazonS3Config
        {
            ServiceURL = _objects.Endpoint.ToString(),
            AuthenticationRegion = "sa-east-1",
            ForcePathStyle = true,
        });
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = Incoming, Key = Key, ContentBody = Table(300_000) });
    }

    [TearDown]
    public async Task StopAsync()
    {
        _s3.Dispose();
        await _objects.DisposeAsync();
        await _aws.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task A_worker_that_is_stopped_tells_its_task_and_leaves_nothing()
    {
        using var worker = Start(_aws.StepFunctions.AddTask());
        await WaitForWorkAsync(worker);

        Assert.That(Signal(worker.Id, Terminate), Is.Zero);
        await worker.WaitForExitAsync().WaitAsync(Patience);

        var answer = _aws.StepFunctions.TaskAnswers.Last();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(worker.ExitCode, Is.EqualTo(1));
            Assert.That((answer.Operation, answer.Text("error")), Is.EqualTo(("SendTaskFailure", "WorkerFailed")));
            Assert.That(answer.Text("cause"), Does.Contain("was stopped"));
            Assert.That(Directory.GetFiles(Scratch, "*", SearchOption.AllDirectories), Is.Empty);
            Assert.That(await ListResultsAsync(), Is.Empty);
        }
    }

    [Test]
    public async Task A_killed_worker_is_followed_by_one_that_leaves_what_one_alone_would()
    {
        var lost = _aws.StepFunctions.AddTask();
        using (var killed = Start(lost))
        {
            await WaitForWorkAsync(killed);
            killed.Kill();
            await killed.WaitForExitAsync().WaitAsync(Patience);
        }

        Assert.That(_aws.StepFunctions.TaskAnswers.Select(call => call.Operation), Has.None.EqualTo("SendTaskSuccess"));
        _aws.StepFunctions.ExpireTask(lost);
        using var next = Start(_aws.StepFunctions.AddTask());
        await next.WaitForExitAsync().WaitAsync(Patience);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(next.ExitCode, Is.Zero);
            Assert.That(_aws.StepFunctions.TaskAnswers.Count(call => call.Operation == "SendTaskSuccess"), Is.EqualTo(1));
            Assert.That(await ListResultsAsync(), Is.EquivalentTo(new[]
            {
                $"lake/dt=2026-03-14/{JobIdOfFile}.json.gz", $"results/{JobIdOfFile}/manifest.json", $"results/{JobIdOfFile}/profile.json",
            }));
            Assert.That(Directory.GetFiles(Scratch, "*", SearchOption.AllDirectories), Is.Empty);
        }
    }

    [Test]
    public async Task A_worker_whose_task_waits_no_longer_gives_up()
    {
        var token = _aws.StepFunctions.AddTask();
        _aws.StepFunctions.ExpireTask(token);

        using var worker = Start(token);
        await worker.WaitForExitAsync().WaitAsync(Patience);

        Assert.That(worker.ExitCode, Is.EqualTo(3));
        Assert.That(await ListResultsAsync(), Has.None.EndsWith("manifest.json"));
    }

    [Test]
    public async Task A_worker_with_64_MB_of_memory_for_objects_takes_a_table_of_any_length()
    {
        const int Rows = 2_000_000;
        var row = "1234567,name of it,0.5\n"u8.ToArray();
        await using var rows = new PatternStream(row, (long)Rows * row.Length, 64 * 1024);
        await _s3.PutObjectAsync(new PutObjectRequest { BucketName = Incoming, Key = Key, InputStream = rows, AutoCloseStream = false });

        using var worker = Start(_aws.StepFunctions.AddTask(), ("DOTNET_GCHeapHardLimit", "4000000"));
        var peak = await WatchMemoryAsync(worker).WaitAsync(Patience);

        var answer = _aws.StepFunctions.TaskAnswers.Last();
        Assert.That((worker.ExitCode, answer.Operation), Is.EqualTo((0, "SendTaskSuccess")));
        Assert.That(answer.Text("output"), Does.Contain($"\"records\":{Rows - 1}"));
        Assert.That(peak, Is.InRange(1, 192L * 1024));
    }

    private Process Start(string token, params (string Name, string Value)[] more)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkerProgram).Assembly.Location])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new[]
        {
            ("AWS_ACCESS_KEY_ID", AwsServer.AccessKey), ("AWS_SECRET_ACCESS_KEY", AwsServer.SecretKey), ("AWS_REGION", "sa-east-1"),
            ("AWS_ENDPOINT_URL_SFN", _aws.Endpoint.ToString()), ("AWS_ENDPOINT_URL_S3", _objects.Endpoint.ToString()),
            ("ALICERCE_RESULTS_BUCKET", Results), ("ALICERCE_SCRATCH", Scratch),
            ("SSM_TaskToken", token), ("SSM_Bucket", Incoming), ("SSM_Key", Key), ("SSM_JobId", JobIdOfFile),
        })
        {
            start.Environment[name] = value;
        }

        foreach (var (name, value) in more)
        {
            start.Environment[name] = value;
        }

        var process = Process.Start(start)!;
        // Nobody reads the log, and a full pipe would stop the worker.
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    // The most memory that it has while it runs, in KB.
    private static async Task<long> WatchMemoryAsync(Process worker)
    {
        long peak = 0;
        while (!worker.HasExited)
        {
            try
            {
                var line = File.ReadLines($"/proc/{worker.Id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                peak = line is null ? peak : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
            }
            catch (IOException)
            {
                // It ended in this moment.
            }

            await Task.WhenAny(worker.WaitForExitAsync(), Task.Delay(50));
        }

        return peak;
    }

    private async Task WaitForWorkAsync(Process worker)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!File.Exists(Path.Combine(Scratch, "jobs", JobIdOfFile, "source")))
        {
            Assert.That(worker.HasExited, Is.False);
            await Task.Delay(5, deadline.Token);
        }
    }

    private async Task<IReadOnlyList<string>> ListResultsAsync() =>
        [.. ((await _s3.ListObjectsV2Async(new ListObjectsV2Request { BucketName = Results })).S3Objects ?? []).Select(entry => entry.Key)];

    private static string Table(int rows) => "id,name,price\n" + string.Concat(
        Enumerable.Range(0, rows).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},name {row},{row * 0.5}\n")));

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Signal(int process, int signal);
}
