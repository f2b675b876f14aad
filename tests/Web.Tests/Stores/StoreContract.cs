using Alicerce.Web.Accounts;
using Alicerce.Web.Audit;
using Alicerce.Web.Files;

namespace Alicerce.Web.Tests.Stores;

/// <summary>What every kind of store promises; the same tests run on files and on PostgreSQL.</summary>
internal abstract class StoreContract
{
    private static readonly DateTimeOffset Now = new(2026, 3, 14, 15, 10, 0, TimeSpan.Zero);

    protected IAccountStore Accounts { get; set; } = null!;

    protected IUploadStore Uploads { get; set; } = null!;

    protected IAuditLog Audit { get; set; } = null!;

    [Test]
    public async Task Keeps_all_of_an_account()
    {
        var account = Person("Ana Souza") with
        {
            Role = Role.Auditor,
            PasswordHash = "hash",
            MustChangePassword = true,
            IsDisabled = true,
            Failures = 3,
            LockedUntil = Now.AddMinutes(5),
            SignedInAt = Now,
        };

        var added = await Accounts.AddAsync(account, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(added, Is.True);
            Assert.That(await Accounts.FindAsync(account.Id, CancellationToken.None), Is.EqualTo(account));
            Assert.That(await Accounts.FindByLoginAsync("local", account.Subject, CancellationToken.None), Is.EqualTo(account));
            Assert.That(await Accounts.FindAsync("nobody", CancellationToken.None), Is.Null);
            Assert.That(await Accounts.FindByLoginAsync("other", account.Subject, CancellationToken.None), Is.Null);
        }
    }

    [Test]
    public async Task Gives_a_login_one_account()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
            Accounts.AddAsync(Person("Ana Souza"), CancellationToken.None))));

        Assert.That(added.Count(one => one), Is.EqualTo(1));
    }

    [Test]
    public async Task Lets_one_of_many_be_the_first_administrator()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Run(() =>
            Accounts.AddFirstAsync(Person($"Person {number}") with { Role = Role.Admin }, CancellationToken.None))));

        Assert.That(added.Count(one => one), Is.EqualTo(1));
        Assert.That(await Accounts.HasAdminAsync(CancellationToken.None), Is.True);
    }

    [Test]
    public async Task Loses_no_change_to_an_account()
    {
        var account = Person("Ana Souza");
        await Accounts.AddAsync(account, CancellationToken.None);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Accounts.ChangeAsync(
            account.Id, found => found with { Failures = found.Failures + 1 }, CancellationToken.None))));

        var found = await Accounts.FindAsync(account.Id, CancellationToken.None);
        Assert.That(found!.Failures, Is.EqualTo(20));
        Assert.That(await Accounts.ChangeAsync("nobody", person => person, CancellationToken.None), Is.Null);
    }

    [Test]
    public async Task Finds_people_by_a_part_of_their_name_or_address()
    {
        foreach (var name in new[] { "bruno", "Ana Souza", "100% Real_Person" })
        {
            await Accounts.AddAsync(Person(name), CancellationToken.None);
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await NamesAsync(null), Is.EqualTo(new[] { "100% Real_Person", "Ana Souza", "bruno" }));
            Assert.That(await NamesAsync("SOUZA"), Is.EqualTo(new[] { "Ana Souza" }));
            Assert.That(await NamesAsync("bruno@"), Is.EqualTo(new[] { "bruno" }));
            Assert.That(await NamesAsync("_"), Is.EqualTo(new[] { "100% Real_Person" }));
            Assert.That(await NamesAsync("'; drop table accounts; --"), Is.Empty);
        }
    }

    [Test]
    public async Task Replaces_a_picture_under_a_new_version()
    {
        var account = Person("Ana Souza");
        await Accounts.AddAsync(account, CancellationToken.None);
        var none = await Accounts.FindAvatarAsync(account.Id, CancellationToken.None);

        await Accounts.SetAvatarAsync(account.Id, Picture(1), CancellationToken.None);
        var first = await Accounts.FindAsync(account.Id, CancellationToken.None);
        await Accounts.SetAvatarAsync(account.Id, Picture(2), CancellationToken.None);
        var second = await Accounts.FindAsync(account.Id, CancellationToken.None);

        var avatar = await Accounts.FindAvatarAsync(account.Id, CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(none, Is.Null);
            Assert.That(first!.AvatarVersion, Is.Not.Null.And.Not.EqualTo(second!.AvatarVersion));
            Assert.That(avatar!.MediaType, Is.EqualTo("image/png"));
            Assert.That(avatar.Content, Is.EqualTo(Picture(2).Content));
        }
    }

    [Test]
    public async Task Lists_uploads_newest_first_by_owner_name_and_status()
    {
        var (ana, bruno) = (Person("Ana Souza"), Person("Bruno Lima"));
        await Accounts.AddAsync(ana, CancellationToken.None);
        await Accounts.AddAsync(bruno, CancellationToken.None);
        for (var number = 1; number <= 25; number++)
        {
            await Uploads.AddAsync(Sent(ana, $"report {number:00}.csv", Now.AddMinutes(number)), CancellationToken.None);
        }

        var other = Sent(bruno, "Other.pdf", Now) with { Status = "DONE" };
        await Uploads.AddAsync(other, CancellationToken.None);

        var first = await ListAsync(new UploadQuery { OwnerId = ana.Id, Page = new PageRequest(1, 20) });
        var second = await ListAsync(new UploadQuery { OwnerId = ana.Id, Page = new PageRequest(2, 20) });
        var done = await ListAsync(new UploadQuery { Status = "DONE", Page = new PageRequest(1, 20) });
        var named = await ListAsync(new UploadQuery { Search = "OTHER", Page = new PageRequest(1, 20) });
        using (Assert.EnterMultipleScope())
        {
            Assert.That(first.Items[0].Name, Is.EqualTo("report 25.csv"));
            Assert.That((first.Items.Count, first.Total, first.Count), Is.EqualTo((20, 25, 2)));
            Assert.That(second.Items[^1].Name, Is.EqualTo("report 01.csv"));
            Assert.That(done.Items, Is.EqualTo(new[] { other }));
            Assert.That(named.Items, Is.EqualTo(new[] { other }));
            Assert.That(await Uploads.FindByKeyAsync(other.Bucket, other.Key, CancellationToken.None), Is.EqualTo(other));
        }
    }

    [Test]
    public async Task Says_which_uploads_may_still_change()
    {
        var ana = Person("Ana Souza");
        await Accounts.AddAsync(ana, CancellationToken.None);
        var upload = Sent(ana, "a.csv", Now);
        await Uploads.AddAsync(upload, CancellationToken.None);

        await Uploads.SetStatusAsync(upload.Id, "RUNNING", Now.AddHours(1), CancellationToken.None);
        var open = await Uploads.ListOpenAsync(ana.Id, 10, CancellationToken.None);
        await Uploads.SetStatusAsync(upload.Id, "DONE", Now.AddHours(2), CancellationToken.None);
        var closed = await Uploads.ListOpenAsync(null, 10, CancellationToken.None);

        Assert.That(open, Is.EqualTo(new[] { upload with { Status = "RUNNING", UpdatedAt = Now.AddHours(1) } }));
        Assert.That(closed, Is.Empty);
    }

    [Test]
    public async Task Keeps_the_audit_log_newest_first()
    {
        foreach (var action in new[] { AuditAction.SignedIn, AuditAction.Approved })
        {
            await Audit.AppendAsync(
                new AuditEntry { At = Now, Action = action, ActorId = "id", Actor = "ana@example.com", Subject = "Report.csv", Detail = "x", Address = "::1" },
                CancellationToken.None);
        }

        var all = await Audit.ListAsync(null, null, new PageRequest(1, 20), CancellationToken.None);
        var approved = await Audit.ListAsync("REPORT", AuditAction.Approved, new PageRequest(1, 20), CancellationToken.None);
        var nobody = await Audit.ListAsync("bruno", null, new PageRequest(1, 20), CancellationToken.None);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(all.Items.Select(entry => entry.Action), Is.EqualTo(new[] { AuditAction.Approved, AuditAction.SignedIn }));
            Assert.That(approved.Items, Is.EqualTo(all.Items.Take(1)));
            Assert.That(nobody.Total, Is.Zero);
        }
    }

    [Test]
    public async Task Forgets_uploads_that_were_asked_for_long_ago_and_never_sent()
    {
        var ana = Person("Ana Souza");
        await Accounts.AddAsync(ana, CancellationToken.None);
        var (oldest, old, sent, recent) = (
            Sent(ana, "oldest.csv", Now.AddDays(-30)),
            Sent(ana, "old.csv", Now.AddDays(-20)),
            Sent(ana, "sent.csv", Now.AddDays(-20)),
            Sent(ana, "recent.csv", Now));
        foreach (var upload in new[] { recent, old, oldest, sent })
        {
            await Uploads.AddAsync(upload, CancellationToken.None);
        }

        await Uploads.SetStatusAsync(sent.Id, UploadStatus.Received, Now, CancellationToken.None);
        var unsent = await Uploads.ListUnsentAsync(Now.AddDays(-10), 10, CancellationToken.None);
        var first = await Uploads.ListUnsentAsync(Now.AddDays(-10), 1, CancellationToken.None);
        await Uploads.RemoveUnsentAsync(old.Id, CancellationToken.None);
        await Uploads.RemoveUnsentAsync(sent.Id, CancellationToken.None);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(unsent.Select(upload => upload.Id), Is.EqualTo(new[] { oldest.Id, old.Id }));
            Assert.That(first.Select(upload => upload.Id), Is.EqualTo(new[] { oldest.Id }));
            Assert.That(await Uploads.FindAsync(old.Id, CancellationToken.None), Is.Null);
            Assert.That(await Uploads.FindByKeyAsync(old.Bucket, old.Key, CancellationToken.None), Is.Null);
            Assert.That(await Uploads.FindAsync(sent.Id, CancellationToken.None), Is.Not.Null);
        }
    }

    protected static Account Person(string name) => new()
    {
        Id = Account.NewId(),
        Email = $"{name.Replace(' ', '.')}@example.com",
        Name = name,
        Role = Role.User,
        Issuer = Account.LocalIssuer,
        Subject = Account.SubjectOf($"{name.Replace(' ', '.')}@example.com"),
        Stamp = Account.NewStamp(),
        CreatedAt = Now,
    };

    protected static Upload Sent(Account owner, string name) => Sent(owner, name, Now);

    private static Upload Sent(Account owner, string name, DateTimeOffset at) => new()
    {
        Id = Account.NewId(),
        Bucket = "incoming",
        Key = $"incoming/{owner.Id}/{name}",
        OwnerId = owner.Id,
        SenderId = owner.Id,
        Name = name,
        Size = 7,
        MediaType = "text/csv",
        Status = UploadStatus.Requested,
        CreatedAt = at,
        UpdatedAt = at,
    };

    private static Avatar Picture(byte last) => Avatar.FromContent([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, last])!;

    private async Task<IEnumerable<string>> NamesAsync(string? search) =>
        (await Accounts.ListAsync(search, new PageRequest(1, 20), CancellationToken.None)).Items.Select(person => person.Name);

    private Task<Page<Upload>> ListAsync(UploadQuery query) => Uploads.ListAsync(query, CancellationToken.None);
}
