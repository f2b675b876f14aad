using System.Collections.Immutable;

namespace Alicerce.Protocol.Tests;

public sealed class PropertyValueTests
{
    [Test]
    public void Values_are_equal_by_content()
    {
        using (Assert.EnterMultipleScope())
        {
            foreach (var (left, right) in Samples.OneOfEachCase().Zip(Samples.OneOfEachCase()))
            {
                Assert.That(left, Is.EqualTo(right));
                Assert.That(left.GetHashCode(), Is.EqualTo(right.GetHashCode()), left.ToString());
            }
        }
    }

    [Test]
    public void No_two_different_values_are_equal()
    {
        var samples = Samples.OneOfEachCase().ToList();

        Assert.That(samples, Is.Unique);
    }

    [Test]
    public void The_entries_of_a_map_are_in_the_order_of_their_names()
    {
        var map = Samples.Map(("b", 1), ("a", 2), ("B", 3), ("ä", 4));

        Assert.That(map.Entries.Keys, Is.EqualTo(["B", "a", "b", "ä"]));
    }

    [Test]
    public void Secrets_and_unknowns_are_found_at_any_depth()
    {
        var secret = Wrap(new PropertyValue.Secret(new PropertyValue.Bool(true)));
        var unknown = Wrap(new PropertyValue.Unknown());
        var secretOutput = Wrap(new PropertyValue.Output(new PropertyValue.Bool(true)) { IsSecret = true });
        var unknownOutput = Wrap(new PropertyValue.Output(null));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(secret.ContainsSecret() && !secret.ContainsUnknown(), Is.True);
            Assert.That(unknown.ContainsUnknown() && !unknown.ContainsSecret(), Is.True);
            Assert.That(secretOutput.ContainsSecret() && !secretOutput.ContainsUnknown(), Is.True);
            Assert.That(unknownOutput.ContainsUnknown() && !unknownOutput.ContainsSecret(), Is.True);
        }

        static PropertyValue.List Wrap(PropertyValue value) =>
            new(Samples.Map("inner", new PropertyValue.Output(value)));
    }

    [Test]
    public void The_text_of_a_value_never_shows_a_secret()
    {
        var secret = new PropertyValue.String("hunter2");
        PropertyValue[] values =
        [
            new PropertyValue.Secret(secret),
            new PropertyValue.Output(secret) { IsSecret = true },
            new PropertyValue.List(new PropertyValue.Secret(secret)),
            Samples.Map("password", new PropertyValue.Secret(secret)),
            new PropertyValue.Output(new PropertyValue.Secret(secret)),
            new PropertyValue.Secret(new PropertyValue.Secret(secret)),
        ];

        Assert.That(
            values.Select(value => value.ToString()), Has.All.Contains("[secret]").And.None.Contains("hunter2"));
    }

    [Test]
    public void The_text_of_a_value_is_short()
    {
        var list = new PropertyValue.List(
            [.. Enumerable.Range(0, 1_000_000).Select(PropertyValue (number) => new PropertyValue.Number(number))]);

        Assert.That(list.ToString(), Has.Length.LessThan(500).And.StartsWith("[0, 1, 2, "));
    }

    [Test]
    public void The_text_of_an_ordinary_value_reads_like_the_value()
    {
        var value = new PropertyValue.List(
            PropertyValue.Null.Instance,
            new PropertyValue.Number(1.5),
            Samples.Map("on", new PropertyValue.Bool(true)),
            new PropertyValue.Unknown(UnknownKind.Array),
            new PropertyValue.Output(new PropertyValue.String("out")));

        Assert.That(value.ToString(), Is.EqualTo("[null, 1.5, {on: true}, [unknown], \"out\"]"));
    }

    [Test]
    public void Collections_that_were_never_set_count_as_empty()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                new PropertyValue.List(default(ImmutableArray<PropertyValue>)), Is.EqualTo(new PropertyValue.List()));
            Assert.That(
                new PropertyValue.Output(null) { Dependencies = default }, Is.EqualTo(new PropertyValue.Output(null)));
        }
    }
}
