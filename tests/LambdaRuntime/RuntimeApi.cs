using System.Text.Json.Nodes;

namespace Alicerce.LambdaRuntime;

/// <summary>The runtime's side of the runtime API of Lambda.</summary>
internal sealed class RuntimeApi(string host) : IDisposable
{
    private readonly HttpClient _http = new()
    {
        BaseAddress = new Uri($"http://{host}/2018-06-01/runtime/"),
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public async Task<Invocation> NextAsync()
    {
        using var response = await _http.GetAsync("invocation/next");
        response.EnsureSuccessStatusCode();
        var id = response.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single();
        return new Invocation(id, new MemoryStream(await response.Content.ReadAsByteArrayAsync()));
    }

    public async Task AnswerAsync(Invocation invocation, Stream output)
    {
        await using (output)
        {
            await PostAsync($"invocation/{invocation.Id}/response", new StreamContent(output));
        }
    }

    public Task FailAsync(Invocation invocation, Exception exception) => PostAsync(
        $"invocation/{invocation.Id}/error",
        new StringContent(new JsonObject
        {
            ["errorType"] = exception.GetType().Name,
            ["errorMessage"] = exception.Message,
        }.ToJsonString()));

    public void Dispose() => _http.Dispose();

    private async Task PostAsync(string path, HttpContent content)
    {
        using var response = await _http.PostAsync(path, content);
        response.EnsureSuccessStatusCode();
    }
}
