using Microsoft.Playwright;

namespace Alicerce.Web.Tests.Pages;

/// <summary>The Chromium of the machine, started once. Screenshots of the pages stay under artifacts.</summary>
internal static class Browser
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];
    private static readonly string Screenshots = Path.Combine(Golden.Repository.Root, "artifacts", "screenshots");
    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Shared = new(() => Task.Run(StartAsync));

    /// <summary>A window without cookies. Skips the test where Chromium is missing, except in CI.</summary>
    public static async Task<IPage> OpenAsync(TestSite site, string language = "en-US", int width = 1280, bool isDark = false)
    {
        if (FindChromium() is null && Environment.GetEnvironmentVariable("CI") is null or "")
        {
            Assert.Ignore("Chromium is not installed.");
        }

        var context = await (await Shared.Value).Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = $"http://localhost:{site.Address.Port}",
            Locale = language,
            TimezoneId = "America/Sao_Paulo",
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(30_000);
        var page = await context.NewPageAsync();
        // What a page must not do shows up here: a script or style that the policy refuses, a script that fails.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of 4", StringComparison.Ordinal))
            {
                Problems.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => Problems.Add($"{page.Url}: {error}");
        return page;
    }

    public static System.Collections.Concurrent.ConcurrentBag<string> Problems { get; } = [];

    public static Task<byte[]> KeepAsync(this IPage page, string name) => page.ScreenshotAsync(new PageScreenshotOptions
    {
        Path = Path.Combine(Screenshots, $"{name}.png"),
        FullPage = true,
    });

    public static async Task StopSharedAsync()
    {
        if (Shared is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
        {
            var (playwright, browser) = await Shared.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright, IBrowser)> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = FindChromium() ?? throw new InvalidOperationException("Chromium is not installed."),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
        return (playwright, browser);
    }

    private static string? FindChromium() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);
}
