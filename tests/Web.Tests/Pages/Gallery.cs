using Alicerce.Contract.Approvals;
using Alicerce.Contract.Files;
using Alicerce.Web.Accounts;
using Alicerce.Web.Tests.Peers;
using Amazon.DynamoDBv2.Model;

namespace Alicerce.Web.Tests.Pages;

/// <summary>A site with something of everything that a page can show.</summary>
internal sealed class Gallery : IAsyncDisposable
{
    private const string SigningSecret = "a secret of thirty-two bytes or more";

    private Gallery(TestSite site, ApprovalPeer approvals, Account admin) => (Site, Approvals, Admin) = (site, approvals, admin);

    public TestSite Site { get; }

    public ApprovalPeer Approvals { get; }

    public Account Admin { get; }

    /// <summary>The ids of the approvals that wait: of `contracts.pdf` and of `archive.zip`.</summary>
    public required (string Contracts, string Archive) Waiting { get; init; }

    /// <summary>All pages of somebody who is signed in, with a name for pictures.</summary>
    public required IReadOnlyList<(string Address, string Name)> Pages { get; init; }

    public static async Task<Gallery> OpenAsync()
    {
        var approvals = await ApprovalPeer.StartAsync(SigningSecret);
        var site = await TestSite.StartAsync(
            options => options with { ApprovalUrl = approvals.Address, SigningSecretArn = "arn:signing" },
            parts => parts with { ReadSecret = (_, _) => Task.FromResult(SigningSecret) });
        var admin = await site.AddPersonAsync("Carla Dias", Role.Admin);
        var ana = await site.AddPersonAsync("Ana Souza");
        await site.AddPersonAsync("Bruno Lima", Role.Auditor);
        var (contracts, archive) = (ApprovalItem.NewApprovalId(), ApprovalItem.NewApprovalId());
        var done = await site.AddFileAsync(ana, "vendas de março.csv", null);
        await site.FinishAsync(done);
        var failed = await site.AddFileAsync(
            ana, "report.csv", FileStatus.Failed, ("error", new AttributeValue("UnreadableFile")));
        await site.AddFileAsync(
            admin, "a-rather-long-name-of-a-file-that-somebody-did-not-think-about-twice.csv", FileStatus.Running);
        await site.AddFileAsync(ana, "photo.png", null);
        await site.AddFileAsync(
            admin, "archive.zip", FileStatus.WaitingApproval,
            ("approvalId", new AttributeValue(archive)),
            ("warnings", new AttributeValue($"{ContentWarning.UnsafeEntryName},{ContentWarning.NameMismatch}")),
            ("entryNames", new AttributeValue("../b.txt\na.txt")));
        var waiting = await site.AddFileAsync(
            admin, "contracts.pdf", FileStatus.WaitingApproval, ("approvalId", new AttributeValue(contracts)));
        return new Gallery(site, approvals, admin)
        {
            Waiting = (contracts, archive),
            Pages =
            [
                ("/", "files"), ("/?search=nothing", "files-none"), ($"/files/{done.Id}", "file-done"),
                ($"/files/{failed.Id}", "file-failed"), ($"/files/{waiting.Id}", "file-waiting"), ("/upload", "upload"),
                ("/approvals", "approvals"), ("/people", "people"), ("/audit", "audit"), ("/profile", "profile"),
                ("/profile/password", "password"), ("/nothing", "not-found"),
            ],
        };
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Approvals.DisposeAsync();
    }
}
