using System.Text;
using System.Text.Json;
using Alicerce.Contract;
using Alicerce.Contract.Approvals;
using Alicerce.Contract.Files;
using Alicerce.Contract.Objects;
using Alicerce.Contract.Results;
using Alicerce.Web.Accounts;
using Alicerce.Web.Files;
using Alicerce.Web.Tests.Peers;
using Amazon.DynamoDBv2.Model;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Alicerce.Web.Tests.Pages;

/// <summary>What people do, in a real browser.</summary>
[NonParallelizable]
internal sealed class JourneyTests
{
    private const string SigningSecret = "a secret of thirty-two bytes or more";

    private static readonly string JobId = new('a', 40);

    [TearDown]
    public void No_page_breaks_its_own_rules() => Assert.That(Browser.Problems, Is.Empty);

    [Test]
    public async Task Somebody_signs_in_sends_files_and_fetches_the_result()
    {
        await using var site = await TestSite.StartAsync();
        var ana = await site.AddPersonAsync("Ana Souza");
        var page = await Browser.OpenAsync(site);

        await SignInAsync(page, ana, "Sign in");
        await Expect(page).ToHaveTitleAsync("Files · Alicerce");
        await page.KeepAsync("empty");
        await page.GetByRole(AriaRole.Link, new() { Name = "Send files" }).ClickAsync();
        await page.GetByLabel("Choose files, or drop them here").SetInputFilesAsync(
        new FilePayload[]
        {
            new() { Name = "vendas de março.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes("dia,valor\n1,10\n") },
            new() { Name = "photo.png", MimeType = "image/png", Buffer = new byte[700_000] },
            new() { Name = "empty.txt", MimeType = "text/plain", Buffer = [] },
        });
        await Expect(page.Locator(".uploads .state.good")).ToHaveCountAsync(2);
        await Expect(page.Locator(".uploads .state.bad")).ToHaveTextAsync("Empty");
        await Expect(page.Locator(".uploads progress").First).ToHaveAttributeAsync("value", "1");
        await page.KeepAsync("upload");
        await page.GetByRole(AriaRole.Link, new() { Name = "vendas de março.csv" }).ClickAsync();
        await Expect(page.Locator(".badge")).ToHaveTextAsync("Received");

        // The page shows by itself what the pipeline does meanwhile.
        var upload = (await site.Uploads.ListAsync(new UploadQuery { Search = "vendas", Page = new PageRequest(1, 20) }, default)).Items.Single();
        await FinishAsync(site, upload);
        await Expect(page.Locator(".badge")).ToHaveTextAsync("Done");
        await Expect(page.Locator("pre")).ToContainTextAsync("\"columns\"");
        await page.KeepAsync("file");
        var download = await page.RunAndWaitForDownloadAsync(() =>
            page.GetByRole(AriaRole.Link, new() { Name = "Download profile.json" }).ClickAsync());

        Assert.That(download.SuggestedFilename, Is.EqualTo("profile.json"));
        Assert.That(site.Buckets.Objects.Keys.Count(key => key.StartsWith(TestSite.Incoming, StringComparison.Ordinal)), Is.EqualTo(2));
    }

    [Test]
    public async Task An_administrator_decides_by_the_signed_link()
    {
        await using var approvals = await ApprovalPeer.StartAsync(SigningSecret);
        await using var site = await TestSite.StartAsync(
            options => options with { ApprovalUrl = approvals.Address, SigningSecretArn = "arn:signing" },
            parts => parts with { ReadSecret = (_, _) => Task.FromResult(SigningSecret) });
        var admin = await site.AddPersonAsync("Carla Dias", Role.Admin);
        var (first, second) = (ApprovalItem.NewApprovalId(), ApprovalItem.NewApprovalId());
        await site.AddFileAsync(admin, "contracts.pdf", FileStatus.WaitingApproval, ("approvalId", new AttributeValue(first)));
        await site.AddFileAsync(
            admin, "archive.zip", FileStatus.WaitingApproval,
            ("approvalId", new AttributeValue(second)), ("warnings", new AttributeValue([ContentWarning.UnsafeEntryName])));
        var page = await Browser.OpenAsync(site, isDark: true);

        await SignInAsync(page, admin, "Sign in");
        await page.GetByRole(AriaRole.Link, new() { Name = "Approvals" }).ClickAsync();
        await page.KeepAsync("approvals-dark");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve contracts.pdf" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Approved. Processing goes on.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Approve contracts.pdf" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("decided before");
        await page.GetByRole(AriaRole.Button, new() { Name = "Reject archive.zip" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Status)).ToHaveTextAsync("Rejected.");
        await page.GetByRole(AriaRole.Link, new() { Name = "Audit log" }).ClickAsync();
        await Expect(page.Locator("tbody tr")).ToHaveCountAsync(3);
        await page.KeepAsync("audit-dark");

        Assert.That(approvals.Decisions, Is.EqualTo(new[] { (first, "approve"), (second, "reject") }));
    }

    [Test]
    public async Task The_pages_speak_the_language_that_somebody_chooses()
    {
        await using var site = await TestSite.StartAsync();
        var ana = await site.AddPersonAsync("Ana Souza");
        await site.AddFileAsync(ana, "relatório.csv", FileStatus.WaitingApproval);
        var page = await Browser.OpenAsync(site, "pt-BR");

        await SignInAsync(page, ana, "Entrar");
        await Expect(page.Locator(".badge")).ToHaveTextAsync("Aguardando aprovação");
        await page.KeepAsync("arquivos");
        await page.GetByRole(AriaRole.Link, new() { Name = "EN", Exact = true }).ClickAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync("Files");
        await page.ReloadAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "en");
    }

    [Test]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var site = await TestSite.StartAsync();
        var ana = await site.AddPersonAsync("Ana Souza");
        await site.AddFileAsync(ana, "report.csv", FileStatus.Done);
        var page = await Browser.OpenAsync(site);
        await page.GotoAsync("/sign-in");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.GetByText("Skip to the content")).ToBeFocusedAsync();
        await page.KeepAsync("skip");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(ana.Email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(TestSite.Password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("Files");
        await TabToAsync(page, "report.csv");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("h1")).ToHaveTextAsync("report.csv");
        await TabToAsync(page, "Sign out");
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("h1")).ToHaveTextAsync("You are signed out");
    }

    [Test]
    public async Task A_narrow_screen_shows_everything_without_scrolling_sideways()
    {
        await using var site = await TestSite.StartAsync();
        var admin = await site.AddPersonAsync("Carla Dias", Role.Admin);
        await site.AddFileAsync(admin, "a-rather-long-name-of-a-file-that-somebody-did-not-think-about-twice.csv", FileStatus.Running);
        await site.AddFileAsync(admin, "report.csv", FileStatus.Failed, ("error", new AttributeValue("UnreadableFile")));
        var page = await Browser.OpenAsync(site, width: 360);
        await SignInAsync(page, admin, "Sign in");

        foreach (var (address, name) in new[] { ("/", "files"), ("/upload", "upload"), ("/approvals", "approvals"), ("/people", "people"), ("/audit", "audit"), ("/profile", "profile") })
        {
            await page.GotoAsync(address);
            await page.KeepAsync($"{name}-narrow");
            var overflow = await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assert.That(overflow, Is.Zero, address);
        }
    }

    [Test]
    public async Task An_administrator_adds_somebody_who_then_chooses_a_password_and_a_picture()
    {
        await using var site = await TestSite.StartAsync();
        var page = await Browser.OpenAsync(site);
        await page.GotoAsync("/set-up");
        await page.GetByLabel("Set-up code").FillAsync(site.SetupCode);
        await page.GetByLabel("Name").FillAsync("Carla Dias");
        await page.GetByLabel("E-mail").FillAsync("carla@example.com");
        await page.GetByLabel("Password").FillAsync(TestSite.Password);
        await page.KeepAsync("set-up");
        await page.GetByRole(AriaRole.Button, new() { Name = "Create the account" }).ClickAsync();
        await page.GotoAsync("/people");
        await page.GetByLabel("Name", new() { Exact = true }).FillAsync("Bruno Lima");
        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("bruno@example.com");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a person" }).ClickAsync();
        var password = await page.Locator(".secret").InnerTextAsync();
        await page.KeepAsync("people");

        var other = await Browser.OpenAsync(site);
        await other.GotoAsync("/sign-in");
        await other.GetByLabel("E-mail").FillAsync("bruno@example.com");
        await other.GetByLabel("Password").FillAsync(password);
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Expect(other.Locator("h1")).ToHaveTextAsync("Change your password");
        await other.GetByLabel("Current password").FillAsync(password);
        await other.GetByLabel("New password").FillAsync("my own long sentence");
        await other.GetByRole(AriaRole.Button, new() { Name = "Change password" }).ClickAsync();
        await other.GetByLabel("Choose a picture").SetInputFilesAsync(
            new FilePayload { Name = "me.png", MimeType = "image/png", Buffer = await other.Locator(".face").First.ScreenshotAsync() });
        await other.GetByRole(AriaRole.Button, new() { Name = "Save picture" }).ClickAsync();
        await Expect(other.Locator(".portrait img")).ToHaveJSPropertyAsync("naturalWidth", 256);
        await other.KeepAsync("profile");
        var missing = await other.GotoAsync("/nothing");
        await other.KeepAsync("not-found");

        Assert.That(missing!.Status, Is.EqualTo(404));
    }

    private static async Task SignInAsync(IPage page, Account account, string button)
    {
        await page.GotoAsync("/");
        await page.Locator("#email").FillAsync(account.Email);
        await page.Locator("#password").FillAsync(TestSite.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
    }

    private static async Task TabToAsync(IPage page, string text)
    {
        for (var presses = 0; presses < 40; presses++)
        {
            if (await page.EvaluateAsync<string>("document.activeElement.textContent") == text)
            {
                return;
            }

            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach \"{text}\".");
    }

    private static async Task FinishAsync(TestSite site, Upload upload)
    {
        var profile = Encoding.UTF8.GetBytes("{\"rows\":1,\"columns\":[{\"name\":\"dia\",\"type\":\"integer\"},{\"name\":\"valor\",\"type\":\"integer\"}]}");
        var manifest = new Manifest
        {
            JobId = JobId,
            Source = new ManifestSource { Bucket = upload.Bucket, Key = upload.Key, Size = upload.Size, Sha256 = new string('0', 64), MediaType = upload.MediaType },
            ProcessedAt = TimeProvider.System.GetUtcNow(),
            Records = 1,
            Files = [new ManifestFile { Key = ResultKey.Of(JobId, "profile.json"), Kind = "profile", MediaType = "application/json", Size = profile.Length, Sha256 = new string('0', 64) }],
        };
        site.Buckets.Objects[$"{TestSite.Results}/{ResultKey.Of(JobId, "profile.json")}"] = (profile, "application/json");
        site.Buckets.Objects[$"{TestSite.Results}/{ResultKey.ManifestOf(JobId)}"] =
            (JsonSerializer.SerializeToUtf8Bytes(manifest, ContractJson.Default.Manifest), "application/json");
        await site.SetStatusAsync(
            upload, FileStatus.Done, ("jobId", new AttributeValue(JobId)), ("manifest", new AttributeValue(ResultKey.ManifestOf(JobId))),
            ("lines", new AttributeValue { N = "2" }), ("sha256", new AttributeValue(new string('0', 64))));
    }
}
