using System.Text;
using Amazon.Runtime;

namespace Alicerce.ObjectStore.Tests;

/// <summary>Changes bodies after the client has signed them; their length is signed too.</summary>
internal sealed class ChangingClientFactory(Func<string, string> change) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(new ChangingHandler(change) { InnerHandler = new SocketsHttpHandler() });

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private sealed class ChangingHandler(Func<string, string> change) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var signed = request.Content!;
            var original = Encoding.Latin1.GetString(await signed.ReadAsByteArrayAsync(cancellationToken));
            var body = change(original).PadRight(original.Length, 'x');
            request.Content = new ByteArrayContent(Encoding.Latin1.GetBytes(body));
            foreach (var (name, values) in signed.Headers.Where(header => header.Key != "Content-Length"))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values);
            }

            return await base.SendAsync(request, cancellationToken);
        }
    }
}
