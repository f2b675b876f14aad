using System.Text;
using Alicerce.Contract.Files;
using Alicerce.Web.Accounts;
using Alicerce.Web.Files;

namespace Alicerce.Web.Tests.Pages;

/// <summary>What people do, in a real browser.</summary>
[NonParallelizable]
internal sealed class JourneyTests
{
    [Test]
    public async Task Somebody_signs_in_sends_files_and_fetches_the_result()
    {
        await using var site = await TestSite.StartAsync();
        var ana = await site.AddPersonAsync("Ana Souza");
        await using var page = await Browser.OpenAsync(site);

        await page.SignInAsync(ana);
        await page.ShowsTitleAsync("Files · Alicerce");
        await page.KeepAsync("empty");
        await page.Role("link", "Send files").ClickAsync();
        await page.Label("Choose files, or drop them here").UploadAsync(
            new BrowserFile("vendas de março.csv", "text/csv", Encoding.UTF8.GetBytes("dia,valor\n1,10\n")),
            new BrowserFile("photo.png", "image/png", new byte[700_000]),
            new BrowserFile("empty.txt", "text/plain", []),
            new BrowserFile("setup.exe", "application/x-msdownload", [0x4D, 0x5A]));
        await page.Css(".uploads .state.good").ComesToBeAsync(2);
        await page.Css(".uploads .state.bad").ShowsAsync(
            "Not sent: the file is empty", "Not sent: files of this kind are not accepted");
        await page.Css("#upload-rule").HoldsAsync("Accepted: .csv .tsv");
        await page.KeepAsync("upload");
        await page.Role("link", "vendas de março.csv").ClickAsync();
        await page.Css(".badge").ShowsAsync("Received");

        // The page shows by itself what the pipeline does meanwhile.
        var upload = (await site.Uploads.ListAsync(new UploadQuery { Search = "vendas", Page = new PageRequest(1, 20) }, default)).Items.Single();
        await site.FinishAsync(upload);
        await page.Css(".badge").ShowsAsync("Done");
        await page.Css("pre").HoldsAsync("\"columns\"");
        await page.KeepAsync("file");

        Assert.That(await page.Role("link", "Download profile.json").DownloadAsync(), Is.EqualTo("profile.json"));
        Assert.That(site.Buckets.Objects.Keys.Count(key => key.StartsWith(TestSite.Incoming, StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task The_progress_of_a_file_is_seen_and_announced()
    {
        await using var site = await TestSite.StartAsync();
        await using var page = await Browser.OpenAsync(site);
        await page.SignInAsync(await site.AddPersonAsync("Ana Souza"));
        await page.GoAsync("/upload");
        await page.EvaluateAsync<bool>(
            """
            window.seen = []
            new MutationObserver(() => window.seen.push(
              [document.querySelector('[data-announce]').textContent, document.querySelector('.uploads progress')?.value]))
              .observe(document.querySelector('[data-upload]'), { subtree: true, childList: true, attributes: true }) ?? true
            """);

        await page.SlowDownAsync(400_000);
        await page.Css("#files").UploadAsync(new BrowserFile("photo.png", "image/png", new byte[700_000]));
        await page.Css(".uploads .state.good").ShowsAsync("Sent");

        var seen = await page.SendAsync("evaluate", ("script", "window.seen.map(([text]) => text)"));
        var steps = BrowserPage.Texts(seen).Distinct().ToList();
        var values = await page.EvaluateAsync<int>("new Set(window.seen.map(([, value]) => value)).size");
        Assert.That(steps, Has.Some.Match("^photo.png: Sending [2-9][0-9]%$").And.Some.EqualTo("photo.png: Sent"));
        Assert.That(values, Is.GreaterThan(2), "The bar did not move.");
        Assert.That(await page.Css("[data-announce]").ReadAsync("role"), Is.EqualTo("status"));
    }

    [Test]
    public async Task The_page_says_why_the_application_takes_a_file_not()
    {
        await using var site = await TestSite.StartAsync(options => options with { MaximumUploadBytes = 100 });
        await using var page = await Browser.OpenAsync(site, "pt-BR");
        await page.SignInAsync(await site.AddPersonAsync("Ana Souza"), "Entrar");
        await page.GoAsync("/upload");

        // A page that was opened before the list became shorter lets more through than the application.
        await page.EvaluateAsync<bool>("Object.assign(document.querySelector('[data-upload]').dataset, { limit: 1e9 }) && true");
        await page.Css("#files").UploadAsync(
            new BrowserFile("large.csv", "text/csv", new byte[101]),
            new BrowserFile($"{new string('n', 252)}.csv", "text/csv", new byte[5]));

        await page.Css(".uploads .state.bad").ShowsAsync(
            "Não enviado: maior que 100 B",
            "Não enviado: o nome é longo demais ou tem caracteres que nenhum nome deveria ter");
    }

    [Test]
    public async Task An_administrator_decides_by_the_signed_link()
    {
        await using var gallery = await Gallery.OpenAsync();
        await using var page = await Browser.OpenAsync(gallery.Site, isDark: true);

        await page.SignInAsync(gallery.Admin);
        await page.Role("link", "Approvals").ClickAsync();
        await page.Css(".warning").ShowsAsync(
            "The archive holds names that lead outside its folder.", "The name ends like another kind of file than the content is.");
        await page.Role("button", "Approve contracts.pdf").ClickAsync();
        await page.Css(".notice").ShowsAsync("Approved. Processing goes on.");
        await page.Role("button", "Approve contracts.pdf").ClickAsync();
        await page.Css(".notice").HoldsAsync("decided before");
        await page.Role("button", "Reject archive.zip").ClickAsync();
        await page.Css(".notice").ShowsAsync("Rejected.");
        await page.Role("link", "Audit log").ClickAsync();
        await page.Css("tbody tr").ComesToBeAsync(3);

        Assert.That(
            gallery.Approvals.Decisions,
            Is.EqualTo(new[] { (gallery.Waiting.Contracts, "approve"), (gallery.Waiting.Archive, "reject") }));
    }

    [Test]
    public async Task The_pages_speak_the_language_that_somebody_chooses()
    {
        await using var site = await TestSite.StartAsync();
        var ana = await site.AddPersonAsync("Ana Souza");
        await site.AddFileAsync(ana, "relatório.csv", FileStatus.WaitingApproval);
        await using var page = await Browser.OpenAsync(site, "pt-BR");

        await page.SignInAsync(ana, "Entrar");
        await page.Css(".badge").ShowsAsync("Aguardando aprovação");
        await page.KeepAsync("arquivos");
        await page.Role("link", "EN", exact: true).ClickAsync();
        await page.Css("h1").ShowsAsync("Files");
        await page.ReloadAsync();

        Assert.That(await page.Css("html").ReadAsync("lang"), Is.EqualTo("en"));
    }

    [Test]
    public async Task An_administrator_adds_somebody_who_then_chooses_a_password_and_a_picture()
    {
        await using var site = await TestSite.StartAsync();
        await using var page = await Browser.OpenAsync(site);
        await page.GoAsync("/set-up");
        await page.Label("Set-up code").FillAsync(site.SetupCode);
        await page.Label("Name").FillAsync("Carla Dias");
        await page.Label("E-mail").FillAsync("carla@example.com");
        await page.Label("Password").FillAsync(TestSite.Password);
        await page.KeepAsync("set-up");
        await page.Role("button", "Create the account").ClickAsync();
        await page.Css("h1").ShowsAsync("Files");
        await page.GoAsync("/people");
        await page.Label("Name", exact: true).FillAsync("Bruno Lima");
        await page.Label("E-mail", exact: true).FillAsync("bruno@example.com");
        await page.Role("button", "Add a person").ClickAsync();
        var password = await page.Css(".secret").ReadAsync();
        await page.KeepAsync("people-added");

        await using var other = await Browser.OpenAsync(site);
        await other.GoAsync("/sign-in");
        await other.Label("E-mail").FillAsync("bruno@example.com");
        await other.Label("Password").FillAsync(password);
        await other.Role("button", "Sign in").ClickAsync();
        await other.Css("h1").ShowsAsync("Change your password");
        await other.Label("Current password").FillAsync(password);
        await other.Label("New password").FillAsync("my own long sentence");
        await other.Role("button", "Change password").ClickAsync();
        await other.Label("Choose a picture").UploadAsync(new BrowserFile("me.png", "image/png", Picture));
        await other.Role("button", "Save picture").ClickAsync();
        await BrowserPage.WaitAsync(
            () => other.EvaluateAsync<int>("document.querySelector('.portrait img')?.naturalWidth ?? 0"),
            width => width == 256,
            "256 pixels");

        Assert.That(await other.GoAsync("/nothing"), Is.EqualTo(404));
    }

    [Test]
    public async Task An_administrator_sends_a_file_for_somebody_who_finds_it()
    {
        await using var site = await TestSite.StartAsync();
        var ana = await site.AddPersonAsync("Ana Souza");
        var admin = await site.AddPersonAsync("Carla Dias", Role.Admin);
        await using var page = await Browser.OpenAsync(site);
        await page.SignInAsync(admin);
        await page.GoAsync("/upload");
        await page.Label("For", exact: true).ChooseAsync(ana.Id);
        await page.Css("#files").UploadAsync(new BrowserFile("payslip.pdf", "application/pdf", "%PDF-1.4"u8.ToArray()));
        await page.Css(".uploads .state.good").ShowsAsync("Sent");

        await using var other = await Browser.OpenAsync(site);
        await other.SignInAsync(ana);
        await other.Role("link", "payslip.pdf").ClickAsync();

        await other.Css("h1").ShowsAsync("payslip.pdf");
        await other.Css("dl").HoldsAsync("Sent by");
        await other.Css("dl").HoldsAsync("Carla Dias");
    }

    [Test]
    public async Task An_administrator_changes_a_role_and_the_log_says_so()
    {
        await using var gallery = await Gallery.OpenAsync();
        await using var page = await Browser.OpenAsync(gallery.Site);
        await page.SignInAsync(gallery.Admin);

        await page.GoAsync("/people?search=ana");
        await page.Label("Role of Ana Souza").ChooseAsync("auditor");
        await page.Role("button", "Save").ClickAsync();
        await page.Css(".notice").ShowsAsync("The role is changed.");
        await page.GoAsync("/audit?action=role-changed");

        await page.Css("tbody tr").HoldsAsync("ana.souza@example.com user → auditor");
    }

    // One pixel, as small as a picture can be.
    private static byte[] Picture => Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
}
