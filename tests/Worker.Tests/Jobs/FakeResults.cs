using Alicerce.Worker.Jobs;

namespace Alicerce.Worker.Tests.Jobs;

internal sealed class FakeResults : IResults
{
    public List<string> Order { get; } = [];

    public Dictionary<string, byte[]> Objects { get; } = [];

    public Func<string, Exception?> Refuse { get; set; } = _ => null;

    public async Task WriteAsync(string key, string mediaType, string path, CancellationToken cancellationToken)
    {
        if (Refuse(key) is { } refusal)
        {
            throw refusal;
        }

        Order.Add($"{key} {mediaType}");
        Objects[key] = await File.ReadAllBytesAsync(path, cancellationToken);
    }
}
