using Alicerce.Web.Disk;
using Alicerce.Web.Files;

namespace Alicerce.Web.Tests.Stores;

internal sealed class DiskStoreTests : StoreContract
{
    private readonly string _folder = Directory.CreateTempSubdirectory("alicerce-stores-").FullName;
    private readonly List<IDisposable> _open = [];

    [SetUp]
    public void Open()
    {
        var (accounts, uploads, audit) = (new DiskAccountStore(_folder), new DiskUploadStore(_folder), new DiskAuditLog(_folder));
        (Accounts, Uploads, Audit) = (accounts, uploads, audit);
        _open.AddRange([accounts, uploads, audit]);
    }

    [TearDown]
    public void Delete()
    {
        Close();
        Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public async Task Cuts_off_what_a_crash_left_half_written_and_goes_on()
    {
        var (ana, bruno) = (Person("Ana Souza"), Person("Bruno Lima"));
        await Accounts.AddAsync(ana, CancellationToken.None);
        Close();
        await File.AppendAllTextAsync(Path.Combine(_folder, "accounts.jsonl"), "{\"id\":\"half a rec");

        Open();
        await Accounts.AddAsync(bruno, CancellationToken.None);
        Close();
        Open();

        var people = await Accounts.ListAsync(null, new PageRequest(1, 20), CancellationToken.None);
        Assert.That(people.Items, Is.EqualTo(new[] { ana, bruno }));
    }

    [Test]
    public void Refuses_a_journal_with_a_line_that_is_no_record()
    {
        Close();
        var journal = Path.Combine(_folder, "uploads.jsonl");
        File.WriteAllText(journal, "\n\nnonsense\n");

        Assert.That(
            () => new DiskUploadStore(_folder),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(
                $"`{journal}` is damaged: what begins at byte 2 is no record. Restore the file from a copy."));
    }

    [Test]
    public async Task Stays_in_proportion_to_what_it_holds()
    {
        const int Changes = (3 * Journal<Upload>.Slack) / 2;
        var (kept, gone) = (Sent(Person("Ana Souza"), "kept.csv"), Sent(Person("Ana Souza"), "gone.csv"));
        await Uploads.AddAsync(kept, CancellationToken.None);
        await Uploads.AddAsync(gone, CancellationToken.None);
        await Uploads.RemoveUnsentAsync(gone.Id, CancellationToken.None);
        for (var change = 0; change < Changes; change++)
        {
            await Uploads.SetStatusAsync(kept.Id, change % 2 == 0 ? "RUNNING" : "INGESTED", kept.UpdatedAt, CancellationToken.None);
        }

        Close();
        var lines = await File.ReadAllLinesAsync(Path.Combine(_folder, "uploads.jsonl"));
        Open();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lines, Has.Length.AtMost(Journal<Upload>.Slack));
            Assert.That(await Uploads.FindAsync(kept.Id, CancellationToken.None), Is.EqualTo(kept with { Status = "INGESTED" }));
            Assert.That(await Uploads.FindAsync(gone.Id, CancellationToken.None), Is.Null);
        }
    }

    [Test]
    public void Lets_no_second_process_in() =>
        Assert.That(() => new DiskAccountStore(_folder), Throws.InstanceOf<IOException>());

    private void Close()
    {
        _open.ForEach(store => store.Dispose());
        _open.Clear();
    }
}
