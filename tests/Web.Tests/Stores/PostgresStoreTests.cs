using Alicerce.AwsPeers;
using Alicerce.Web.Audit;
using Alicerce.Web.Postgres;
using Npgsql;

namespace Alicerce.Web.Tests.Stores;

internal sealed class PostgresStoreTests : StoreContract
{
    private NpgsqlDataSource? _database;

    private NpgsqlDataSource Database => _database!;

    [SetUp]
    public async Task OpenAsync()
    {
        var server = await PostgresServer.GetAsync();
        _database = NpgsqlDataSource.Create(await server.CreateDatabaseAsync());
        await new Migrator(_database).ApplyAsync(Migration.All, CancellationToken.None);
        (Accounts, Uploads, Audit) =
            (new PostgresAccountStore(_database), new PostgresUploadStore(_database), new PostgresAuditLog(_database));
    }

    [TearDown]
    public void Close() => _database?.Dispose();

    [TestCase("update audit set actor = 'nobody'")]
    [TestCase("delete from audit")]
    [TestCase("truncate audit")]
    public async Task Refuses_to_tidy_up_the_audit_log(string sql)
    {
        await Audit.AppendAsync(
            new AuditEntry { At = DateTimeOffset.UnixEpoch, Action = AuditAction.SignedIn, Actor = "ana", Subject = "ana" },
            CancellationToken.None);

        await using var command = Database.CreateCommand(sql);
        Assert.That(() => command.ExecuteNonQueryAsync(), Throws.InstanceOf<PostgresException>().With.Message.Contains("only grows"));
    }

    [Test]
    public void Shares_the_keys_of_cookies_between_instances()
    {
        var key = System.Xml.Linq.XElement.Parse("<key id=\"1\">é</key>");

        new PostgresKeyRepository(Database).StoreElement(key, "key-1");
        new PostgresKeyRepository(Database).StoreElement(key, "key-1");

        Assert.That(
            new PostgresKeyRepository(Database).GetAllElements().Select(element => element.ToString()),
            Is.EqualTo(new[] { key.ToString() }));
    }
}
