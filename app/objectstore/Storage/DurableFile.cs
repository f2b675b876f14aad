using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Alicerce.ObjectStore.Storage;

/// <summary>Small files that are there whole or not at all.</summary>
internal static class DurableFile
{
    /// <summary>The end of names that hold nothing yet.</summary>
    public const string Unfinished = ".new";

    public static void Write<T>(string path, T value, JsonTypeInfo<T> type)
    {
        using (var stream = new FileStream(path + Unfinished, FileMode.Create, FileAccess.Write))
        {
            JsonSerializer.Serialize(stream, value, type);
            stream.Flush(flushToDisk: true);
        }

        File.Move(path + Unfinished, path, overwrite: true);
    }

    /// <exception cref="InvalidDataException">The file is not what was written.</exception>
    public static T Read<T>(string path, JsonTypeInfo<T> type)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return JsonSerializer.Deserialize(stream, type) ?? throw new JsonException("It is null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException(
                $"`{path}` is damaged ({exception.Message}). Restore it from a copy, or delete it with what it describes.", exception);
        }
    }
}
