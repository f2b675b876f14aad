using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Alicerce.Web.Benchmarks;

/// <summary>One person with a browser of their own, on an address of their own: the application limits both.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient _http;
    private string _token = "";

    public Visitor(Uri site, int number)
    {
        var address = new IPAddress([127, 1, (byte)(number / 200), (byte)((number % 200) + 1)]);
        _http = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(address.MapToIPv6(), 0));
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = site, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>Where the times of the next requests are added.</summary>
    public Figures Figures { get; set; } = new();

    public List<string> Errors { get; } = [];

    public async Task<string> GetAsync(string path)
    {
        var body = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path));
        _token = TokenPattern().Match(body) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : _token;
        return body;
    }

    public Task<string> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, path)
    {
        Content = new FormUrlEncodedContent([new("formToken", _token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
    });

    /// <summary>What the page for uploads does: ask, send to the bucket, say that it is there, look at the file.</summary>
    public async Task UploadAsync(string name, byte[] content)
    {
        using var answer = JsonDocument.Parse(await PostJsonAsync(
            "/uploads",
            $$"""{"name":"{{name}}","size":{{content.Length.ToString(CultureInfo.InvariantCulture)}},"ownerId":null}"""));
        var form = new MultipartFormDataContent();
        foreach (var field in answer.RootElement.GetProperty("fields").EnumerateObject())
        {
            form.Add(new StringContent(field.Value.GetString()!), $"\"{field.Name}\"");
        }

        form.Add(new ByteArrayContent(content), "\"file\"", $"\"{name}\"");
        await SendAsync(new HttpRequestMessage(HttpMethod.Post, answer.RootElement.GetProperty("url").GetString()) { Content = form });
        await PostJsonAsync($"/uploads/{answer.RootElement.GetProperty("id").GetString()}/received", "");
        await GetAsync(answer.RootElement.GetProperty("page").GetString()!);
    }

    public void Dispose() => _http.Dispose();

    private Task<string> PostJsonAsync(string path, string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(json, null, "application/json") };
        request.Headers.Add("x-form-token", _token);
        request.Headers.Accept.ParseAdd("application/json");
        return SendAsync(request);
    }

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using var sent = request;
        var start = Stopwatch.GetTimestamp();
        using var answer = await _http.SendAsync(sent);
        var body = await answer.Content.ReadAsStringAsync();
        Figures.Add(Stopwatch.GetElapsedTime(start));
        if (!answer.IsSuccessStatusCode)
        {
            Errors.Add($"{sent.Method} {sent.RequestUri}: {(int)answer.StatusCode}");
        }

        return body;
    }

    [GeneratedRegex("""<meta name="form-token" content="([^"]+)""")]
    private static partial Regex TokenPattern();
}
