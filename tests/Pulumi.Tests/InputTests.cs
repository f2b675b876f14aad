using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class InputTests
{
    [Test]
    public async Task Converts_to_a_list_from_all_that_it_may()
    {
        Input<string> input = "a";
        var output = Output.Create("a");
        string[] array = ["a"];
        List<InputList<string>> lists =
        [
            "a", output, input,
            array, new[] { output }, new[] { input },
            new List<string> { "a" }, new List<Output<string>> { output }, new List<Input<string>> { input },
            ImmutableArray.Create("a"), ImmutableArray.Create(output), ImmutableArray.Create(input),
            Output.Create(array), Output.Create(new List<string> { "a" }), Output.Create<IEnumerable<string>>(array),
            Output.Create(ImmutableArray.Create("a")),
        ];

        using (Assert.EnterMultipleScope())
        {
            Assert.That(lists, Has.Count.EqualTo(16));
            foreach (var list in lists)
            {
                Assert.That(await Value(list), Is.EqualTo(["a"]));
            }
        }
    }

    [Test]
    public async Task Grows_a_list()
    {
        InputList<string> list = new() { "a", Output.Create("b") };
        list.Add("c", "d");
        list.AddRange(new[] { "e" });
        list.Add(new InputList<string> { "f" });

        var joined = list.Concat(new[] { "g" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(string.Concat(await Value(list)), Is.EqualTo("abcdef"));
            Assert.That(string.Concat(await Value(joined)), Is.EqualTo("abcdefg"));
            Assert.That(
                () => ((System.Collections.IEnumerable)list).GetEnumerator(), Throws.TypeOf<NotSupportedException>());
        }
    }

    [Test]
    public async Task Sees_what_is_added_after_the_list_was_read()
    {
        InputList<string> list = new() { "a" };
        await Value(list);
        list.Add("b");

        Assert.That(string.Concat(await Value(list)), Is.EqualTo("ab"));
    }

    [Test]
    public async Task Keeps_a_list_without_an_array()
    {
        InputList<string> fromDefault = default(ImmutableArray<string>);
        InputList<string> fromOutput = Output.Create(default(ImmutableArray<string>));

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Value(fromDefault)).IsDefault, Is.True);
            Assert.That((await Value(fromOutput)).IsDefault, Is.True);
            Assert.That(await Value(fromOutput.Concat("a")), Is.EqualTo(["a"]));
        }
    }

    [Test]
    public async Task Is_unknown_as_a_whole_but_not_element_by_element()
    {
        InputList<string> list = new() { "a", OutputUtilities.CreateUnknown("b") };
        var known = new List<bool>();

        await foreach (var element in list)
        {
            known.Add(await OutputUtilities.GetIsKnownAsync(element.ToOutput()));
        }

        using (Assert.EnterMultipleScope())
        {
            Assert.That(known, Is.EqualTo([true, false]));
            Assert.That(await OutputUtilities.GetIsKnownAsync(list.ToOutput()), Is.False);
        }
    }

    [Test]
    public async Task Converts_to_a_map_from_all_that_it_may()
    {
        var plain = new Dictionary<string, int> { ["a"] = 1 };
        List<InputMap<int>> maps =
        [
            plain, plain.ToImmutableDictionary(),
            Output.Create(plain), Output.Create<IDictionary<string, int>>(plain),
            Output.Create(plain.ToImmutableDictionary()),
        ];

        using (Assert.EnterMultipleScope())
        {
            foreach (var map in maps)
            {
                Assert.That(await Value(map), Is.EqualTo(plain));
            }
        }
    }

    [Test]
    public async Task Grows_a_map()
    {
        InputMap<string> map = new() { { "a", "1" }, { "b", Output.Create("2") } };
        map["c"] = "3";
        map.Add(new InputMap<string> { ["d"] = "4" });
        map.AddRange(new Dictionary<string, string> { ["e"] = "5" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                (await Value(map)).OrderBy(entry => entry.Key).Select(entry => entry.Key + entry.Value),
                Is.EqualTo(["a1", "b2", "c3", "d4", "e5"]));
            Assert.That(
                () => ((System.Collections.IEnumerable)map).GetEnumerator(), Throws.TypeOf<NotSupportedException>());
        }
    }

    [Test]
    public async Task Accepts_a_key_twice_if_the_values_are_equal()
    {
        InputMap<string> same = new() { ["a"] = "1" };
        same["a"] = Output.Create("1");
        InputMap<string> other = new() { ["a"] = "1", ["b"] = "2" };
        other["a"] = "3";
        InputMap<string> range = new() { ["a"] = "1" };
        range.AddRange(new InputMap<string> { ["a"] = "1" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Value(same))["a"], Is.EqualTo("1"));
            Assert.That(() => Value(other), Throws.ArgumentException.With.Message.Contain("`a`"));
            Assert.That(() => Value(range), Throws.ArgumentException);
        }
    }

    [Test]
    public async Task Takes_the_second_value_when_it_merges_maps()
    {
        var merged = InputMap<string>.Merge(
            new InputMap<string> { ["a"] = "1", ["b"] = "1" }, new InputMap<string> { ["b"] = "2", ["c"] = "2" });

        Assert.That(
            (await Value(merged)).OrderBy(entry => entry.Key).Select(entry => entry.Key + entry.Value),
            Is.EqualTo(["a1", "b2", "c2"]));
    }

    [Test]
    public async Task Converts_to_a_union_from_all_that_it_may()
    {
        Input<string> text = "a";
        Input<int> number = 1;
        List<InputUnion<string, int>> unions =
        [
            Union<string, int>.FromT0("a"), "a", 1, text, number,
            Output.Create(Union<string, int>.FromT1(1)), Output.Create("a"), Output.Create(1),
        ];

        var values = new List<object>();
        foreach (var union in unions)
        {
            values.Add((await Value(union)).Value);
        }

        Assert.That(values, Is.EqualTo(new object[] { "a", "a", 1, "a", 1, 1, "a", 1 }));
    }

    [Test]
    public async Task Adds_either_type_to_collections_of_unions()
    {
        Input<string> text = "a";
        Input<int> number = 1;

        var list = new InputList<Union<string, int>> { text, number };
        var map = new InputMap<Union<string, int>> { { "a", text }, { "b", number } };

        using (Assert.EnterMultipleScope())
        {
            Assert.That((await Value(list)).Select(union => union.Value), Is.EqualTo(new object[] { "a", 1 }));
            Assert.That((await Value(map))["b"].AsT1, Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Converts_to_json_from_all_that_it_may()
    {
        const string Text = """{"a":1}""";
        var document = JsonDocument.Parse(Text);
        List<InputJson> inputs =
        [
            Text, document, document.RootElement,
            Output.Create(Text), Output.Create(document), Output.Create(document.RootElement),
        ];

        using (Assert.EnterMultipleScope())
        {
            foreach (var input in inputs)
            {
                Assert.That((await Value(input)).GetRawText(), Is.EqualTo(Text));
            }
        }
    }

    [Test]
    public async Task Stands_for_nothing_when_there_is_no_input()
    {
        Input<string>? none = null;
        Input<string> holdsNull = (string)null!;

        using (Assert.EnterMultipleScope())
        {
            Assert.That(await OutputUtilities.GetValueAsync(none.ToOutput()), Is.Null);
            Assert.That(await OutputUtilities.GetIsKnownAsync(none.ToOutput()), Is.True);
            Assert.That(holdsNull, Is.Not.Null);
            Assert.That(await OutputUtilities.GetValueAsync(none.Apply(value => value is null)), Is.True);
        }
    }

    private static Task<T> Value<T>(Input<T> input) => OutputUtilities.GetValueAsync(input.ToOutput());
}
