using System.Security.Cryptography;
using System.Text.Json;

namespace Alicerce.Local.Hosting;

/// <summary>The keys of the object store and the secret of approval links, made at the first start. Their text never shows them.</summary>
internal sealed record LocalKeys(string AccessKey, string SecretKey, string ApprovalSecret)
{
    public static LocalKeys Open(string folder)
    {
        var path = Path.Combine(folder, "keys.json");
        if (File.Exists(path))
        {
            return Read(path);
        }

        var keys = new LocalKeys("LOCAL" + RandomNumberGenerator.GetHexString(15), NewSecret(), NewSecret());
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(path + ".new", options))
        {
            JsonSerializer.Serialize(file, keys, LocalJson.Default.LocalKeys);
            file.Flush(flushToDisk: true);
        }

        File.Move(path + ".new", path);
        return keys;
    }

    public override string ToString() => nameof(LocalKeys);

    private static LocalKeys Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllText(path), LocalJson.Default.LocalKeys) ?? throw new JsonException();
        }
        catch (JsonException)
        {
            // The message would show what is in the file.
            throw new InvalidDataException($"`{path}` holds no keys. Delete it: the next start makes new ones.");
        }
    }

    private static string NewSecret() => RandomNumberGenerator.GetHexString(40, lowercase: true);
}
