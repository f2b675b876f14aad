using System.Diagnostics;
using System.Globalization;
using Alicerce.Contract.Jobs;
using Alicerce.Contract.Objects;
using Amazon.S3;
using Amazon.S3.Model;

namespace Alicerce.Local.Tests;

/// <summary>A scratch disk without room, which the kernel says and nobody plays: a small file system of its own.</summary>
public sealed class FullDiskTests
{
    // Of the size that the first argument says, where the second says, for the program alone.
    private const string Mount = "mount -t tmpfs -o size=\"$1\" tmpfs \"$2\" && shift 2 && exec \"$@\"";
    private const string Size = "96m";
    private const int FillerBytes = 64 * 1024 * 1024;

    [Test]
    public async Task A_job_without_room_fails_with_the_reason_and_the_next_one_has_room_again()
    {
        var folder = Directory.CreateTempSubdirectory("alicerce-scratch-").FullName;
        var scratch = Directory.CreateDirectory(Path.Combine(folder, "scratch")).FullName;
        string[] launcher = ["unshare", .. Environment.UserName == "root" ? [] : new[] { "--user", "--map-root-user" }, "--mount", "sh", "-c", Mount, "sh", Size, scratch];
        await SkipUnlessAllowedAsync(launcher);
        await using var local = LocalProcess.Create(folder, launcher);
        await local.StartAsync();
        using var s3 = local.CreateS3();
        // The file system of the program is seen through the program.
        var seen = Path.Combine($"/proc/{local.ProcessId}/root", scratch.TrimStart('/'));
        var filler = Path.Combine(seen, "filler");
        await File.WriteAllBytesAsync(filler, new byte[FillerBytes]);

        await PutAsync(s3, "without-room.csv");
        await local.WaitUntilAsync(() => local.ReadStates().GetValueOrDefault("without-room.csv") == "FAILED", "The end of the job without room");
        await local.SettleAsync();
        var left = Directory.GetFiles(seen, "*", SearchOption.AllDirectories);
        File.Delete(filler);
        await PutAsync(s3, "with-room.csv");
        await local.WaitUntilAsync(() => local.ReadStates().GetValueOrDefault("with-room.csv") == "DONE", "The end of the job with room");
        await local.SettleAsync();

        var failed = local.ReadItems("files").Single(item => item["sk"] == "META" && item["status"] == "FAILED");
        var tries = local.ReadExecutions().Single(execution => (string?)execution["JobId"] == failed["jobId"])["Visited"]!.AsArray()
            .Count(state => (string?)state == "RunOnWorker");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(failed["error"], Is.EqualTo(WorkerError.ScratchFull));
            // The machine looks for another worker twice.
            Assert.That(tries, Is.EqualTo(3));
            Assert.That(left, Is.EqualTo(new[] { filler }));
            Assert.That(
                await File.ReadAllTextAsync(local.ListFiles("mails").Single()),
                Does.Contain("error: ScratchFull").And.Match(@"cause: The file has \d+ bytes and the scratch disk has \d+ left"));
        }

        await EndState.AssertExactAsync(local, local.ReadItems("files"), s3, LocalProcess.ResultsBucket);
    }

    private static Task<PutObjectResponse> PutAsync(AmazonS3Client s3, string name) => s3.PutObjectAsync(new PutObjectRequest
    {
        BucketName = LocalProcess.IncomingBucket,
        Key = UploadKey.Create(new DateTimeOffset(2026, 3, 14, 12, 0, 0, TimeSpan.Zero), "tester", name).ToString(),
        ContentBody = "id,name\n" + string.Concat(Enumerable.Range(0, 10).Select(row => string.Create(CultureInfo.InvariantCulture, $"{row},a\n"))),
    });

    // Some kernels let nobody make a file system of their own.
    private static async Task SkipUnlessAllowedAsync(string[] launcher)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(launcher[0], [.. launcher[1..], "true"]) { RedirectStandardError = true })!;
            var errors = await process.StandardError.ReadToEndAsync();
            await process.WaitForExitAsync();
            if (process.ExitCode == 0)
            {
                return;
            }

            throw new PlatformNotSupportedException(errors);
        }
        catch (Exception exception) when (Environment.GetEnvironmentVariable("CI") is null or ""
            && exception is System.ComponentModel.Win32Exception or PlatformNotSupportedException)
        {
            Assert.Ignore($"`unshare` and `mount` are needed to make a small file system: {exception.Message}");
        }
    }
}
