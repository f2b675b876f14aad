namespace Alicerce.Web.Cloud;

/// <summary>A secret, kept for a while: it may be rotated while the application runs.</summary>
public sealed class CachedSecret(Func<CancellationToken, Task<string>> read, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private (string Text, DateTimeOffset ReadAt)? _known;

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_known is { } known && now - known.ReadAt < Lifetime)
        {
            return known.Text;
        }

        var text = await read(cancellationToken);
        _known = (text, now);
        return text;
    }
}
