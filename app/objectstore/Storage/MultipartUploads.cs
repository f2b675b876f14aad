using System.Globalization;
using System.Security.Cryptography;

namespace Alicerce.ObjectStore.Storage;

/// <summary>Uploads in parts, each in a folder of its own: a description and the parts, with their tags in their names.</summary>
internal sealed class MultipartUploads(string folder)
{
    public const int LastPart = 10_000;
    private const string StateFile = "upload.json";

    // What S3 asks of every part but the last.
    private const long SmallestPart = 5L * 1024 * 1024;

    public string Start(UploadState state)
    {
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        var path = Directory.CreateDirectory(Path.Combine(folder, id)).FullName;
        DurableFile.Write(Path.Combine(path, StateFile), state, StorageJson.Default.UploadState);
        return id;
    }

    public UploadState Get(string id, string bucket, string key)
    {
        var path = Path.Combine(FolderOf(id), StateFile);
        if (!File.Exists(path))
        {
            throw new S3Exception(S3Error.NoSuchUpload);
        }

        var state = DurableFile.Read(path, StorageJson.Default.UploadState);
        return state.Bucket == bucket && state.Key == key ? state : throw new S3Exception(S3Error.NoSuchUpload);
    }

    /// <summary>Keeps a part; one of the same number is replaced.</summary>
    public void Put(string id, int number, StagedContent content)
    {
        var earlier = FindParts(id, number);
        File.Move(content.Path, Path.Combine(FolderOf(id), $"{PrefixOf(number)}{content.Md5}"), overwrite: true);
        foreach (var part in earlier.Where(part => TagOf(part) != content.Md5))
        {
            File.Delete(part);
        }
    }

    /// <summary>Puts the listed parts together.</summary>
    /// <returns>The tag of the whole.</returns>
    public async Task<string> JoinAsync(
        string id, IReadOnlyList<(int Number, string ETag)> listed, StagedContent target, CancellationToken cancellationToken)
    {
        var parts = Choose(id, listed);
        await using (var whole = new FileStream(target.Path, FileMode.CreateNew, FileAccess.Write))
        {
            foreach (var part in parts)
            {
                await using var content = File.OpenRead(part);
                await content.CopyToAsync(whole, cancellationToken);
            }

            whole.Flush(flushToDisk: true);
            target.Size = whole.Length;
        }

#pragma warning disable CA5351 // S3 defines the tag so.
        var tag = MD5.HashData([.. parts.SelectMany(part => Convert.FromHexString(TagOf(part)))]);
#pragma warning restore CA5351
        return string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexStringLower(tag)}-{parts.Count}");
    }

    public void Remove(string id) => Directory.Delete(FolderOf(id), recursive: true);

    private List<string> Choose(string id, IReadOnlyList<(int Number, string ETag)> listed)
    {
        if (listed.Zip(listed.Skip(1)).Any(pair => pair.First.Number >= pair.Second.Number))
        {
            throw new S3Exception(S3Error.InvalidPartOrder);
        }

        var parts = listed
            .Select(part => FindParts(id, part.Number).Find(path => TagOf(path) == part.ETag) ?? throw new S3Exception(S3Error.InvalidPart))
            .ToList();
        return parts.SkipLast(1).Any(part => new FileInfo(part).Length < SmallestPart) ? throw new S3Exception(S3Error.TooSmall) : parts;
    }

    private List<string> FindParts(string id, int number) => [.. Directory.GetFiles(FolderOf(id), PrefixOf(number) + "*")];

    private static string PrefixOf(int number) => string.Create(CultureInfo.InvariantCulture, $"{number:D5}-");

    private static string TagOf(string path) => Path.GetFileName(path)[6..];

    // The id comes from the request and names a folder.
    private string FolderOf(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(folder, id)
        : throw new S3Exception(S3Error.NoSuchUpload);
}
