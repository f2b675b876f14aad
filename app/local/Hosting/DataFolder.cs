namespace Alicerce.Local.Hosting;

/// <summary>The folder that everything is kept in. One process at a time has it.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream _exclusive;

    private DataFolder(string path, FileStream exclusive) => (Root, _exclusive) = (path, exclusive);

    public string Root { get; }

    /// <summary>The path of something in the folder.</summary>
    public string this[string name] => Path.Combine(Root, name);

    /// <exception cref="InvalidSettingsException">Somebody else has it, or nothing can be written there.</exception>
    public static DataFolder Open(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            Create(full);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(full, exception);
        }

        try
        {
            var exclusive = Path.Combine(full, "lock");
            return new DataFolder(full, new FileStream(exclusive, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None));
        }
        catch (UnauthorizedAccessException exception)
        {
            throw Unwritable(full, exception);
        }
        catch (IOException exception) when (exception is not (DirectoryNotFoundException or FileNotFoundException))
        {
            throw new InvalidSettingsException(
            [
                $"`{full}` is in use by another process, or cannot be written. " +
                "End the other one, or name another folder with `--data`.",
            ]);
        }
    }

    public void Dispose() => _exclusive.Dispose();

    // Mails hold links that decide, and records are about people: nobody else on this machine reads them.
    private static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private static InvalidSettingsException Unwritable(string path, Exception exception) =>
        new([$"`{path}` cannot be written: {exception.Message} Name another folder with `--data`."]);
}
