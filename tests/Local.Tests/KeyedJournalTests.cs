using System.Text.Json.Nodes;
using Alicerce.Local.Journals;

namespace Alicerce.Local.Tests;

/// <summary>The file under tables and announced objects: what a crash leaves of it, and how far it grows.</summary>
public sealed class KeyedJournalTests
{
    private string _path = "";

    [SetUp]
    public void Name() => _path = Path.Combine(Directory.CreateTempSubdirectory("alicerce-journal-").FullName, "items.jsonl");

    [TearDown]
    public void Remove() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Test]
    public void What_was_set_last_holds_in_the_next_process()
    {
        using (var journal = KeyedJournal.Open(_path))
        {
            journal.Set("a", Item(1));
            journal.Set("b", Item(2));
            journal.Set("a", Item(3));
            journal.Set("b", null);
        }

        using var next = KeyedJournal.Open(_path);

        Assert.That(next.Items.Select(item => (item.Key, (int)item.Value["value"]!)), Is.EqualTo(new[] { ("a", 3) }));
    }

    [Test]
    public void A_record_that_a_crash_cut_off_at_any_byte_counts_for_nothing()
    {
        using (var journal = KeyedJournal.Open(_path))
        {
            journal.Set("a", Item(1));
            journal.Set("b", Item(2));
        }

        var whole = File.ReadAllBytes(_path);
        var first = Array.IndexOf(whole, (byte)'\n') + 1;
        for (var end = first; end < whole.Length; end++)
        {
            File.WriteAllBytes(_path, whole[..end]);
            using (var journal = KeyedJournal.Open(_path))
            {
                Assert.That(journal.Items.Keys, Is.EqualTo(new[] { "a" }), $"{end} bytes");
                journal.Set("c", Item(3));
            }

            using var next = KeyedJournal.Open(_path);
            Assert.That(next.Items.Keys, Is.EqualTo(new[] { "a", "c" }), $"{end} bytes");
        }
    }

    [TestCase("garbage")]
    [TestCase("{\"key\":\"b\"")]
    [TestCase("{\"item\":{}}")]
    [TestCase("{\"key\":\"b\",\"item\":7}")]
    [TestCase("null")]
    [TestCase("[]")]
    public void Damage_in_the_middle_is_an_error_that_names_file_and_byte(string line)
    {
        const string Good = "{\"key\":\"a\",\"item\":{}}\n";
        File.WriteAllText(_path, $"{Good}{line}\n{Good}");

        Assert.That(
            () => KeyedJournal.Open(_path),
            Throws.TypeOf<InvalidDataException>().With.Message.EqualTo(
                $"`{_path}` is damaged: what begins at byte {Good.Length} is no record. Restore the file from a copy."));
        Assert.That(File.ReadAllText(_path), Is.EqualTo($"{Good}{line}\n{Good}"), "What can be restored was changed.");
    }

    [Test]
    public void It_stays_in_proportion_to_what_it_holds()
    {
        const int Items = 20;
        const int Changes = (2 * KeyedJournal.Slack) + 500;
        using (var journal = KeyedJournal.Open(_path))
        {
            for (var change = 0; change < Changes; change++)
            {
                journal.Set($"{change % Items}", Item(change));
                if (change % 500 == 0)
                {
                    Assert.That(File.ReadLines(_path).Count(), Is.AtMost((2 * Items) + KeyedJournal.Slack + 1));
                }
            }
        }

        using var next = KeyedJournal.Open(_path);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(File.ReadLines(_path).Count(), Is.EqualTo(Items));
            Assert.That(
                next.Items.Values.Select(item => (int)item["value"]!),
                Is.EquivalentTo(Enumerable.Range(Changes - Items, Items)));
        }
    }

    [Test]
    public void Items_that_nobody_needs_any_more_go_when_the_file_is_written_anew()
    {
        using (var journal = KeyedJournal.Open(_path))
        {
            journal.Set("old", Item(1));
            journal.Set("new", Item(2));
        }

        using var next = KeyedJournal.Open(_path, item => (int)item["value"]! < 2);

        Assert.That(next.Items.Keys, Is.EqualTo(new[] { "new" }));
        Assert.That(File.ReadAllText(_path), Does.Not.Contain("old"));
    }

    private static JsonObject Item(int value) => new() { ["value"] = value };
}
