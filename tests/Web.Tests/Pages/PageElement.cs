using System.Text.Json.Nodes;

namespace Alicerce.Web.Tests.Pages;

/// <summary>An element of a page, looked up anew each time; what is done waits until it can be.</summary>
internal sealed class PageElement(BrowserPage page, JsonObject find)
{
    public Task ClickAsync() => ActAsync("click");

    public Task FillAsync(string text) => ActAsync("fill", text);

    /// <summary>An option of a list, by its value.</summary>
    public Task ChooseAsync(string value) => ActAsync("selectOption", value);

    public async Task<string> ReadAsync() => (await ActAsync("innerText"))!.GetValue<string>();

    public async Task<string?> ReadAsync(string attribute) => (await ActAsync("getAttribute", attribute))?.GetValue<string>();

    public Task UploadAsync(params BrowserFile[] files) =>
        page.SendAsync("upload", ("find", find.DeepClone()), ("files", BrowserFile.ToJson(files)));

    /// <returns>The name under which the browser saves it.</returns>
    public async Task<string> DownloadAsync() =>
        (await page.SendAsync("download", ("find", find.DeepClone())))!.GetValue<string>();

    /// <summary>All elements found come to have these texts, in this order.</summary>
    public Task ShowsAsync(params string[] texts) =>
        BrowserPage.WaitAsync(TextsAsync, found => found.SequenceEqual(texts), string.Join(" | ", texts));

    /// <summary>One of the elements found comes to hold the text.</summary>
    public Task HoldsAsync(string text) =>
        BrowserPage.WaitAsync(
            TextsAsync, found => found.Any(one => one.Contains(text, StringComparison.Ordinal)), $"… {text} …");

    public Task ComesToBeAsync(int count) =>
        BrowserPage.WaitAsync(TextsAsync, found => found.Count == count, $"{count} elements");

    public async Task<IReadOnlyList<string>> TextsAsync() =>
        BrowserPage.Texts(await page.SendAsync("texts", ("find", find.DeepClone())));

    private Task<JsonNode?> ActAsync(string method, params JsonNode[] arguments) => page.SendAsync(
        "act", ("find", find.DeepClone()), ("method", method), ("args", new JsonArray([.. arguments])));
}
