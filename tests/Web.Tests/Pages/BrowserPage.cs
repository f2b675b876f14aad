using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Alicerce.Web.Tests.Pages;

/// <summary>A window of the browser, with what its page did wrong. Pictures of it stay under artifacts.</summary>
internal sealed class BrowserPage(Browser browser, int id, string site) : IAsyncDisposable
{
    private const int Presses = 60;

    private static readonly string Screenshots = Path.Combine(Golden.Repository.Root, "artifacts", "screenshots");
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    public string Site => site;

    /// <summary>Named as people who hear the page know it: by its role, such as <c>button</c>, and its name.</summary>
    public PageElement Role(string role, string name, bool exact = false) =>
        new(this, new JsonObject { ["by"] = role, ["text"] = name, ["exact"] = exact });

    public PageElement Label(string text, bool exact = false) =>
        new(this, new JsonObject { ["by"] = "label", ["text"] = text, ["exact"] = exact });

    public PageElement Css(string selector) => new(this, new JsonObject { ["by"] = "css", ["css"] = selector });

    /// <returns>The status of the answer.</returns>
    public async Task<int> GoAsync(string address) => (await SendAsync("go", ("address", address)))!.GetValue<int>();

    public Task ReloadAsync() => SendAsync("reload");

    public Task PressAsync(string key) => SendAsync("press", ("key", key));

    public Task TypeAsync(string text) => SendAsync("type", ("text", text));

    public Task ShowInAsync(string scheme) => SendAsync("scheme", ("value", scheme));

    public Task SlowDownAsync(int bytesPerSecond) => SendAsync("slow", ("bytes", bytesPerSecond));

    public async Task<T> EvaluateAsync<T>(string script) => (await SendAsync("evaluate", ("script", script)))!.GetValue<T>();

    /// <summary>What keeps people from using the page: serious and critical violations of accessibility.</summary>
    public async Task<IReadOnlyList<string>> JudgeAsync() => Texts(await SendAsync("judge"));

    public Task KeepAsync(string name)
    {
        Directory.CreateDirectory(Screenshots);
        return SendAsync("picture", ("path", Path.Combine(Screenshots, $"{name}.png")));
    }

    /// <summary>Presses the tabulator until the element with this text has the focus.</summary>
    public async Task TabToAsync(string text)
    {
        var reached = new List<string>();
        for (var press = 0; press < Presses; press++)
        {
            reached.Add(await EvaluateAsync<string>(
                """
                (found => found.matches('a, button') ? found.textContent.trim() : found.id)(document.activeElement)
                """));
            if (reached[^1] == text)
            {
                return;
            }

            await PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach \"{text}\", but {string.Join(" | ", reached.Distinct())}");
    }

    /// <summary>Opens the dialogue for files by a key, and chooses these.</summary>
    public Task ChooseAsync(string key, params BrowserFile[] files) =>
        SendAsync("choose", ("key", key), ("files", BrowserFile.ToJson(files)));

    public async Task ShowsTitleAsync(string title) =>
        await WaitAsync(async () => await EvaluateAsync<string>("document.title"), found => found == title, title);

    public Task LeavesAsync(string path) => WaitAsync(
        async () => (await SendAsync("address"))!.GetValue<string>(),
        found => !found.Contains(path, StringComparison.Ordinal),
        $"not {path}");

    /// <summary>Looks again and again until it is as expected.</summary>
    public static async Task WaitAsync<T>(Func<Task<T>> look, Predicate<T> isExpected, string expected)
    {
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            T found;
            try
            {
                found = await look();
            }
            catch (InvalidOperationException exception) when (exception.Message.Contains("navigation", StringComparison.Ordinal))
            {
                // The page went away in the middle of the look.
                continue;
            }

            if (isExpected(found))
            {
                return;
            }

            if (Stopwatch.GetElapsedTime(start) > Patience)
            {
                var last = found is IEnumerable<string> texts ? string.Join(" | ", texts) : $"{found}";
                Assert.Fail($"Expected: {expected}\nBut it stays: {last}");
            }

            await Task.Delay(Interval);
        }
    }

    public Task<JsonNode?> SendAsync(string command, params ReadOnlySpan<(string Name, JsonNode? Value)> values)
    {
        var request = new JsonObject { ["command"] = command, ["id"] = id };
        foreach (var (name, value) in values)
        {
            request[name] = value;
        }

        return browser.SendAsync(request);
    }

    /// <summary>No page breaks its own rules.</summary>
    public async ValueTask DisposeAsync()
    {
        var problems = Texts(await SendAsync("problems"));
        await SendAsync("close");
        Assert.That(problems, Is.Empty);
    }

    public static IReadOnlyList<string> Texts(JsonNode? list) => [.. list!.AsArray().Select(text => text!.GetValue<string>())];
}
