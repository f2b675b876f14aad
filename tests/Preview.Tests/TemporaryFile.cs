namespace Alicerce.Preview.Tests;

/// <summary>The name of a file that is gone when disposed.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public string Path { get; } =
        System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"alicerce-{System.IO.Path.GetRandomFileName()}.json");

    public void Dispose() => File.Delete(Path);
}
