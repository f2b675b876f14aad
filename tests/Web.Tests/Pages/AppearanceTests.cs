namespace Alicerce.Web.Tests.Pages;

/// <summary>Every page, in both languages, light and dark, wide and narrow. The pictures are there to look at.</summary>
[NonParallelizable]
internal sealed class AppearanceTests
{
    private static readonly (string Address, string Name)[] Open =
        [("/sign-in", "sign-in"), ("/signed-out", "signed-out"), ("/sign-in?notice=login-failed", "sign-in-failed")];

    [TestCase("en-US", "Sign in")]
    [TestCase("pt-BR", "Entrar")]
    public async Task No_page_keeps_anybody_out(string language, string button)
    {
        await using var gallery = await Gallery.OpenAsync();
        await using var page = await Browser.OpenAsync(gallery.Site, language);
        var found = new List<string>();

        await LookAsync(page, Open, language, found);
        await page.SignInAsync(gallery.Admin, button);
        await LookAsync(page, gallery.Pages, language, found);

        Assert.That(found, Is.Empty);
    }

    [Test]
    public async Task What_keeps_people_out_is_noticed()
    {
        await using var site = await TestSite.StartAsync();
        await using var page = await Browser.OpenAsync(site);
        await page.GoAsync("/sign-in");

        await page.EvaluateAsync<bool>("document.querySelectorAll('label').forEach(label => label.remove()) ?? true");

        Assert.That(await page.JudgeAsync(), Has.Some.StartsWith("label: ").And.Some.Contains("#email"));
    }

    [Test]
    public async Task The_page_for_uploads_keeps_nobody_out_while_it_works()
    {
        await using var gallery = await Gallery.OpenAsync();
        await using var page = await Browser.OpenAsync(gallery.Site);
        await page.SignInAsync(gallery.Admin);
        await page.GoAsync("/upload");

        await page.Css("#files").UploadAsync(
            new BrowserFile("sales.csv", "text/csv", "a,b\n1,2\n"u8.ToArray()), new BrowserFile("empty.csv", "text/csv", []));
        await page.Css(".uploads .state.good").ComesToBeAsync(1);

        Assert.That(await page.JudgeAsync(), Is.Empty);
    }

    [TestCase("en-US", "Sign in")]
    [TestCase("pt-BR", "Entrar")]
    public async Task A_narrow_screen_shows_everything_without_scrolling_sideways(string language, string button)
    {
        await using var gallery = await Gallery.OpenAsync();
        await using var page = await Browser.OpenAsync(gallery.Site, language, width: 320);

        await page.GoAsync("/sign-in");
        await page.KeepAsync($"sign-in-narrow-{language}");
        await page.SignInAsync(gallery.Admin, button);
        foreach (var (address, name) in gallery.Pages)
        {
            await page.GoAsync(address);
            await page.KeepAsync($"{name}-narrow-{language}");
            var overflow = await page.EvaluateAsync<int>(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.That(overflow, Is.Zero, address);
        }
    }

    [Test]
    public async Task A_narrow_screen_is_enough_to_send_a_file_and_to_approve()
    {
        await using var gallery = await Gallery.OpenAsync();
        await using var page = await Browser.OpenAsync(gallery.Site, width: 320);
        await page.SignInAsync(gallery.Admin);

        await page.Role("link", "Send", exact: true).ClickAsync();
        await page.Css("#files").UploadAsync(new BrowserFile("sales.csv", "text/csv", "a,b\n1,2\n"u8.ToArray()));
        await page.Css(".uploads .state.good").ComesToBeAsync(1);
        await page.KeepAsync("uploaded-narrow");
        await page.Role("link", "Approvals").ClickAsync();
        await page.Role("button", "Approve contracts.pdf").ClickAsync();
        await page.Css(".notice").ShowsAsync("Approved. Processing goes on.");

        Assert.That(gallery.Approvals.Decisions, Is.EqualTo(new[] { (gallery.Waiting.Contracts, "approve") }));
    }

    private static async Task LookAsync(
        BrowserPage page, IEnumerable<(string Address, string Name)> pages, string language, List<string> found)
    {
        foreach (var (address, name) in pages)
        {
            await page.GoAsync(address);
            foreach (var scheme in new[] { "light", "dark" })
            {
                await page.ShowInAsync(scheme);
                found.AddRange((await page.JudgeAsync()).Select(violation => $"{address}, {language}, {scheme}: {violation}"));
                await page.KeepAsync($"{name}-{scheme}-{language}");
            }
        }
    }
}
