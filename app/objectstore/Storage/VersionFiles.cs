using System.Security.Cryptography;
using System.Text;

namespace Alicerce.ObjectStore.Storage;

/// <summary>
/// The versions of objects as files. A version is two of them: its content, and then its description, whose rename makes
/// it exist. What a crash leaves in between has no description and goes when the bucket is loaded.
/// </summary>
internal sealed class VersionFiles(string folder)
{
    private const string Description = ".json";
    private const string Content = ".data";

    /// <param name="version">What to keep.</param>
    /// <param name="content">Moves here; null for a mark of deletion.</param>
    public void Write(ObjectVersion version, StagedContent? content)
    {
        Directory.CreateDirectory(FolderOf(version.Key));
        if (content is not null)
        {
            File.Move(content.Path, PathOf(version, Content));
        }

        DurableFile.Write(PathOf(version, Description), version, StorageJson.Default.ObjectVersion);
    }

    public FileStream Open(ObjectVersion version) => new(
        PathOf(version, Content),
        new FileStreamOptions
        {
            Options = FileOptions.Asynchronous,
            Share = FileShare.Read | FileShare.Delete,
            BufferSize = 0,
        });

    public void Delete(ObjectVersion version)
    {
        File.Delete(PathOf(version, Description));
        File.Delete(PathOf(version, Content));
    }

    /// <summary>No version of the key is left.</summary>
    public void DeleteKey(string key) => Directory.Delete(FolderOf(key), recursive: true);

    /// <summary>All versions, those of one key oldest first. What belongs to none is removed.</summary>
    public IEnumerable<ObjectVersion> Load()
    {
        foreach (var key in Directory.EnumerateDirectories(folder).SelectMany(Directory.EnumerateDirectories).ToList())
        {
            var files = Directory.GetFiles(key);
            var descriptions = files.Where(file => file.EndsWith(Description, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
            foreach (var description in descriptions)
            {
                yield return DurableFile.Read(description, StorageJson.Default.ObjectVersion);
            }

            foreach (var left in files.Where(file => file.EndsWith(DurableFile.Unfinished, StringComparison.Ordinal)
                || !descriptions.Contains(Path.ChangeExtension(file, Description))))
            {
                File.Delete(left);
            }
        }
    }

    // Keys are longer than file names may be, and mean other things in paths.
    private string FolderOf(string key)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
        return Path.Combine(folder, hash[..2], hash);
    }

    private string PathOf(ObjectVersion version, string extension) => Path.Combine(FolderOf(version.Key), version.Sequencer + extension);
}
