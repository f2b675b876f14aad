using System.Text;
using Alicerce.Contract.Files;

namespace Alicerce.Web.Tests.Pages;

/// <summary>Everything that people do, without a mouse.</summary>
[NonParallelizable]
internal sealed class KeyboardTests
{
    [Test]
    public async Task The_keyboard_signs_in_opens_a_file_and_signs_out()
    {
        await using var site = await TestSite.StartAsync();
        var ana = await site.AddPersonAsync("Ana Souza");
        await site.AddFileAsync(ana, "report.csv", FileStatus.Done);
        await using var page = await Browser.OpenAsync(site);
        await page.GoAsync("/sign-in");

        await page.PressAsync("Tab");
        Assert.That(await page.EvaluateAsync<string>("document.activeElement.textContent"), Is.EqualTo("Skip to the content"));
        await page.KeepAsync("skip");
        await page.PressAsync("Enter");
        await page.PressAsync("Tab");
        await page.TypeAsync(ana.Email);
        await page.PressAsync("Tab");
        await page.TypeAsync(TestSite.Password);
        await page.PressAsync("Enter");
        await page.Css("h1").ShowsAsync("Files");
        await page.TabToAsync("report.csv");
        await page.PressAsync("Enter");
        await page.Css("h1").ShowsAsync("report.csv");
        await page.TabToAsync("Sign out");
        await page.PressAsync("Enter");

        await page.Css("h1").ShowsAsync("You are signed out");
    }

    [Test]
    public async Task The_keyboard_sends_a_file_and_opens_its_page()
    {
        await using var site = await TestSite.StartAsync();
        await using var page = await Browser.OpenAsync(site);
        await page.SignInAsync(await site.AddPersonAsync("Ana Souza"));

        await page.TabToAsync("Send files");
        await page.PressAsync("Enter");
        await page.Css("h1").ShowsAsync("Send files");
        await page.TabToAsync("files");
        await page.ChooseAsync("Space", new BrowserFile("sales.csv", "text/csv", Encoding.UTF8.GetBytes("a,b\n1,2\n")));
        await page.Css(".uploads .state.good").ComesToBeAsync(1);
        await page.TabToAsync("sales.csv");
        await page.PressAsync("Enter");

        await page.Css("h1").ShowsAsync("sales.csv");
    }

    [Test]
    public async Task The_keyboard_approves_and_rejects()
    {
        await using var gallery = await Gallery.OpenAsync();
        await using var page = await Browser.OpenAsync(gallery.Site);
        await page.SignInAsync(gallery.Admin);

        await page.TabToAsync("Approvals");
        await page.PressAsync("Enter");
        await page.Css("h1").ShowsAsync("Approvals");
        await page.TabToAsync("Approve contracts.pdf");
        await page.PressAsync("Enter");
        await page.Css(".notice").ShowsAsync("Approved. Processing goes on.");
        await page.TabToAsync("Reject archive.zip");
        await page.PressAsync("Space");
        await page.Css(".notice").ShowsAsync("Rejected.");

        Assert.That(gallery.Approvals.Decisions.Select(made => made.Decision), Is.EqualTo(new[] { "approve", "reject" }));
    }

    [Test]
    public async Task The_keyboard_searches_and_turns_the_page()
    {
        await using var site = await TestSite.StartAsync();
        var ana = await site.AddPersonAsync("Ana Souza");
        for (var number = 1; number <= 21; number++)
        {
            await site.AddFileAsync(ana, $"report {number:00}.csv", null);
        }

        await using var page = await Browser.OpenAsync(site);
        await page.SignInAsync(ana);
        await page.TabToAsync("Next");
        await page.PressAsync("Enter");
        await page.Css("tbody th").ShowsAsync("report 01.csv");
        await page.TabToAsync("search");
        await page.TypeAsync("report 2");
        await page.PressAsync("Enter");

        await page.Css("tbody th").ShowsAsync("report 21.csv", "report 20.csv");
    }
}
