using Amazon.S3.Model;

namespace Alicerce.ObjectStore.Tests;

/// <summary>What a process leaves that dies at the worst moment, and what the next one makes of it.</summary>
public sealed class CrashTests
{
    private const string Key = "report.csv";

    [Test]
    public async Task Content_without_a_description_and_half_descriptions_are_no_objects()
    {
        await using var store = await TestStore.StartAsync();
        using (var s3 = store.CreateClient())
        {
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = Key, ContentBody = "whole" });
        }

        await store.CloseAsync();
        var folder = FolderOfOnlyObject(store);
        await File.WriteAllTextAsync(Path.Combine(folder, "FFFFFFFFFFFFFFFF.data"), "content without a description");
        await File.WriteAllTextAsync(Path.Combine(folder, "FFFFFFFFFFFFFFFF.json.new"), "{\"key\":\"rep");
        await File.WriteAllTextAsync(Path.Combine(store.Folder, "staging", "left"), "half an upload");
        await store.OpenAsync();

        using var client = store.CreateClient();
        using var got = await client.GetObjectAsync(TestStore.Bucket, Key);
        using var reader = new StreamReader(got.ResponseStream);
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("whole"));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(2));
        Assert.That(Directory.GetFiles(Path.Combine(store.Folder, "staging")), Is.Empty);
    }

    [Test]
    public async Task Of_two_contents_of_an_object_without_versions_the_later_one_stays()
    {
        await using var store = await TestStore.StartAsync(isVersioned: false);
        using (var s3 = store.CreateClient())
        {
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = Key, ContentBody = "first" });
        }

        await store.CloseAsync();
        var folder = FolderOfOnlyObject(store);
        var kept = Directory.GetFiles(folder).ToDictionary(file => file, File.ReadAllBytes);
        await store.OpenAsync();
        using (var s3 = store.CreateClient())
        {
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = Key, ContentBody = "second" });
        }

        // As if the process had died before it removed the first.
        await store.CloseAsync();
        foreach (var (file, bytes) in kept)
        {
            await File.WriteAllBytesAsync(file, bytes);
        }

        await store.OpenAsync();
        using var client = store.CreateClient();
        using var got = await client.GetObjectAsync(TestStore.Bucket, Key);
        using var reader = new StreamReader(got.ResponseStream);
        Assert.That(await reader.ReadToEndAsync(), Is.EqualTo("second"));
        Assert.That(Directory.GetFiles(folder), Has.Length.EqualTo(2));
    }

    [Test]
    public async Task A_damaged_description_is_an_error_that_names_the_file()
    {
        await using var store = await TestStore.StartAsync();
        using (var s3 = store.CreateClient())
        {
            await s3.PutObjectAsync(new PutObjectRequest { BucketName = TestStore.Bucket, Key = Key, ContentBody = "whole" });
        }

        await store.CloseAsync();
        var description = Directory.GetFiles(FolderOfOnlyObject(store), "*.json").Single();
        var whole = await File.ReadAllTextAsync(description);
        await File.WriteAllTextAsync(description, whole[..^5]);

        Assert.That(store.OpenAsync, Throws.TypeOf<InvalidDataException>().With.Message.StartsWith($"`{description}` is damaged"));
        await File.WriteAllTextAsync(description, whole);
        await store.OpenAsync();
    }

    [Test]
    public async Task Two_processes_do_not_share_a_folder()
    {
        await using var store = await TestStore.StartAsync();

        Assert.That(store.OpenAsync, Throws.InstanceOf<IOException>().With.Message.Contains("in use by another process"));
    }

    private static string FolderOfOnlyObject(TestStore store) => Directory
        .GetDirectories(Path.Combine(store.Folder, "buckets", TestStore.Bucket))
        .SelectMany(Directory.GetDirectories).Single();
}
