using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Alicerce.AwsPeers;

namespace Alicerce.Web.Tests.Pages;

/// <summary>The Chromium of the machine, started once and driven by Playwright on Node.</summary>
internal sealed class Browser : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly NodeFolder Node = new(Path.Combine(Golden.Repository.Root, "tests", "Web.Tests", "node"));
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly Lazy<Task<Browser>> Shared = new(() => Task.Run(StartAsync));

    private readonly Process _process;
    private readonly SemaphoreSlim _turn = new(1);
    private int _pages;

    private Browser(Process process) => _process = process;

    /// <summary>A window without cookies. Skips the test where Chromium or Node is missing, except in CI.</summary>
    public static async Task<BrowserPage> OpenAsync(
        TestSite site, string language = "en-US", int width = 1280, bool isDark = false)
    {
        var browser = await GetAsync();
        var page = new BrowserPage(browser, Interlocked.Increment(ref browser._pages), $"http://localhost:{site.Address.Port}");
        await page.SendAsync("open", ("options", new JsonObject
        {
            ["baseURL"] = page.Site,
            ["locale"] = language,
            ["timezoneId"] = "America/Sao_Paulo",
            ["viewport"] = new JsonObject { ["width"] = width, ["height"] = 800 },
            ["colorScheme"] = isDark ? "dark" : "light",
            ["reducedMotion"] = "reduce",
        }));
        return page;
    }

    public static async Task StopSharedAsync()
    {
        if (Shared is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            await (await Shared.Value).DisposeAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        // It ends with its input, also when this process dies without coming here.
        _process.StandardInput.Close();
        await _process.WaitForExitAsync().WaitAsync(Patience);
        _process.Dispose();
        _turn.Dispose();
    }

    public async Task<JsonNode?> SendAsync(JsonObject request)
    {
        await _turn.WaitAsync();
        try
        {
            var text = request.ToJsonString();
            await _process.StandardInput.WriteLineAsync(text);
            await _process.StandardInput.FlushAsync();
            var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(Patience)
                ?? throw new InvalidOperationException(
                    $"The driver of the browser ended: {await _process.StandardError.ReadToEndAsync()}");
            var answer = JsonNode.Parse(line)!;
            return answer["error"] is { } error
                ? throw new InvalidOperationException($"{text[..Math.Min(text.Length, 300)]}: {error}")
                : answer["value"];
        }
        finally
        {
            _turn.Release();
        }
    }

    private static async Task<Browser> GetAsync()
    {
        try
        {
            return await Shared.Value;
        }
        catch (Exception exception) when (
            exception is Win32Exception or FileNotFoundException && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore($"Chromium and Node are needed to look at pages: {exception.Message}");
            throw;
        }
    }

    private static async Task<Browser> StartAsync()
    {
        var program = FindChromium();
        await Node.InstallAsync();
        var browser = new Browser(Node.Start("node", "browser.js"));
        await browser.SendAsync(new JsonObject { ["command"] = "start", ["program"] = program });
        return browser;
    }

    private static string FindChromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists) ?? throw new FileNotFoundException("Chromium is not installed.");
}
