using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Alicerce.Local.Tests;

/// <summary>An administrator who uses the site as a browser does, over HTTP.</summary>
internal sealed partial class Person : IDisposable
{
    private readonly HttpClient _site;

    // The bucket is another site, and gets no cookies.
    private readonly HttpClient _elsewhere = new();

    private Person(LocalProcess local) => _site = new HttpClient { BaseAddress = new Uri(local.Address) };

    /// <summary>Makes the first account.</summary>
    public static async Task<Person> SetUpAsync(LocalProcess local)
    {
        var person = new Person(local);
        using var answer = await person.PostAsync(
            "/set-up", "/set-up", ("code", local.SetupCode), ("name", "Ana Souza"), ("email", "ana@example.com"),
            ("password", "a sentence that is long enough"));
        Assert.That(answer.RequestMessage!.RequestUri!.AbsolutePath, Is.EqualTo("/"));
        return person;
    }

    /// <summary>Asks for an upload without sending anything.</summary>
    public async Task<JsonNode> RequestAsync(string name, string mediaType, int size)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/uploads")
        {
            Content = JsonContent.Create(new { name, size, mediaType }),
            Headers = { { "x-form-token", await ReadTokenAsync("/upload") } },
        };
        using var answer = await _site.SendAsync(request);
        answer.EnsureSuccessStatusCode();
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
    }

    /// <summary>Sends a file with the form that the site hands out.</summary>
    /// <returns>The id of the upload.</returns>
    public async Task<string> SendAsync(string name, string mediaType, byte[] content)
    {
        var upload = await RequestAsync(name, mediaType, content.Length);
        using var form = new MultipartFormDataContent();
        foreach (var (field, value) in upload["fields"]!.AsObject())
        {
            form.Add(new StringContent((string)value!), $"\"{field}\"");
        }

        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        form.Add(file, "\"file\"", $"\"{name}\"");
        using var sent = await _elsewhere.PostAsync((string)upload["url"]!, form);
        Assert.That(sent.StatusCode, Is.EqualTo(HttpStatusCode.NoContent), await sent.Content.ReadAsStringAsync());
        return (string)upload["id"]!;
    }

    /// <summary>Looks at the list, which brings the statuses of uploads up to date.</summary>
    public Task<string> LookAsync() => _site.GetStringAsync("/");

    /// <summary>Decides on every file that waits.</summary>
    public async Task<int> DecideAllAsync(string decision)
    {
        var links = DecisionPattern().Matches(await _site.GetStringAsync("/approvals")).Select(match => match.Value).Distinct().ToList();
        foreach (var link in links)
        {
            using var answer = await PostAsync("/approvals", link, ("decision", decision), ("back", "/approvals"));
            answer.EnsureSuccessStatusCode();
        }

        return links.Count;
    }

    public async Task<JsonNode> ReadManifestAsync(string id) => JsonNode.Parse(await _site.GetStringAsync($"/files/{id}/manifest"))!;

    /// <summary>Fetches a result, from wherever the site sends the browser.</summary>
    public Task<byte[]> DownloadAsync(string id, int index) => _site.GetByteArrayAsync($"/files/{id}/results/{index}");

    public void Dispose()
    {
        _site.Dispose();
        _elsewhere.Dispose();
    }

    private async Task<HttpResponseMessage> PostAsync(string page, string address, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields
            .Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Append(KeyValuePair.Create("formToken", await ReadTokenAsync(page))));
        return await _site.PostAsync(address, content);
    }

    private async Task<string> ReadTokenAsync(string page) =>
        TokenPattern().Match(await _site.GetStringAsync(page)) is { Success: true } match
            ? WebUtility.HtmlDecode(match.Groups[1].Value)
            : throw new JsonException($"`{page}` carries no token.");

    [GeneratedRegex("name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();

    [GeneratedRegex("/approvals/[A-Za-z0-9_-]{20,}")]
    private static partial Regex DecisionPattern();
}
