using System.Collections.Concurrent;

namespace Alicerce.Web.Login;

/// <summary>Keys by their id, from the host that publishes them. A key never changes under its id.</summary>
public sealed class SigningKeyCache(HttpClient http, Func<string, Uri> addressOf)
{
    // The balancer changes its key now and then; nobody honest brings more.
    private const int Capacity = 32;

    private readonly ConcurrentDictionary<string, string> _keys = new(StringComparer.Ordinal);

    public static SigningKeyCache ForBalancers(HttpClient http, string region) =>
        new(http, keyId => new Uri($"https://public-keys.auth.elb.{region}.amazonaws.com/{keyId}"));

    public async Task<string> GetAsync(string keyId, CancellationToken cancellationToken)
    {
        if (_keys.TryGetValue(keyId, out var known))
        {
            return known;
        }

        try
        {
            var key = await http.GetStringAsync(addressOf(keyId), cancellationToken);
            if (_keys.Count >= Capacity)
            {
                _keys.Clear();
            }

            return _keys[keyId] = key;
        }
        catch (HttpRequestException exception)
        {
            throw new LoginRefusedException("The key of the token cannot be fetched.", exception);
        }
    }
}
