using System.Text.RegularExpressions;

namespace Alicerce.Web.Tests;

/// <summary>Sends the forms of pages, with the token that the page carries.</summary>
internal static partial class Forms
{
    public static async Task<HttpResponseMessage> PostFormAsync(
        this HttpClient client, string page, string address, params (string Name, string Value)[] fields)
    {
        var token = await client.ReadTokenAsync(page);
        using var content = new FormUrlEncodedContent(fields
            .Select(field => KeyValuePair.Create(field.Name, field.Value))
            .Append(KeyValuePair.Create("formToken", token)));
        return await client.PostAsync(address, content);
    }

    public static async Task<string> ReadTokenAsync(this HttpClient client, string page)
    {
        using var answer = await client.GetAsync(page);
        return TokenOf(await answer.Content.ReadAsStringAsync());
    }

    public static string TokenOf(string html)
    {
        var match = TokenPattern().Match(html);
        Assert.That(match.Success, Is.True, html);
        return match.Groups[1].Value;
    }

    [GeneratedRegex("name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex TokenPattern();
}
