using Alicerce.AwsPeers;
using Alicerce.Web.Postgres;
using Npgsql;

namespace Alicerce.Web.Tests.Stores;

internal sealed class MigratorTests
{
    private NpgsqlDataSource? _database;

    private Migrator Migrator => new(_database!);

    [SetUp]
    public async Task OpenAsync() =>
        _database = NpgsqlDataSource.Create(await (await PostgresServer.GetAsync()).CreateDatabaseAsync());

    [TearDown]
    public void Close() => _database?.Dispose();

    [Test]
    public async Task Applies_each_migration_once_when_instances_start_together()
    {
        var counts = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() =>
            Migrator.ApplyAsync(Migration.All, CancellationToken.None))));
        var again = await Migrator.ApplyAsync(Migration.All, CancellationToken.None);

        Assert.That(counts.Sum(), Is.EqualTo(Migration.All.Count).And.GreaterThan(0));
        Assert.That(again, Is.Zero);
    }

    [Test]
    public async Task Leaves_nothing_of_a_migration_that_fails()
    {
        Migration[] broken = [new(1, "0001-broken", "create table half (id integer); select nonsense;")];

        Assert.That(() => Migrator.ApplyAsync(broken, CancellationToken.None), Throws.InstanceOf<PostgresException>());

        await using var command = _database!.CreateCommand("select count(*) from information_schema.tables where table_name = 'half'");
        Assert.That(await command.ExecuteScalarAsync(), Is.EqualTo(0L));
        Assert.That(await Migrator.ApplyAsync(Migration.All, CancellationToken.None), Is.EqualTo(Migration.All.Count));
    }

    [Test]
    public async Task Refuses_a_migration_that_was_changed_after_it_was_applied()
    {
        await Migrator.ApplyAsync([new(1, "0001-things", "create table things (id integer)")], CancellationToken.None);

        Assert.That(
            () => Migrator.ApplyAsync([new(1, "0001-things", "create table things (id bigint)")], CancellationToken.None),
            Throws.InvalidOperationException.With.Message.EqualTo(
                "Migration `0001-things` differs from `0001-things`, which the database has applied under the same number. " +
                "Undo the change, and add a migration instead."));
    }
}
