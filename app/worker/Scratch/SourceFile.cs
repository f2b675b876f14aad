namespace Alicerce.Worker.Scratch;

/// <summary>The object of a job, on the scratch disk.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
public sealed record SourceFile(string Path, long Size, string Sha256)
{
    private const int BufferBytes = 128 * 1024;

    public FileStream OpenRead() => new(
        Path,
        new FileStreamOptions { Options = FileOptions.SequentialScan | FileOptions.Asynchronous, BufferSize = BufferBytes });
}
