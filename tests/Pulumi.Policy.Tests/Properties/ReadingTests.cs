using System.Collections.Immutable;
using Alicerce.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Policy.Tests.Properties;

/// <summary>Values read as the types that policies ask for.</summary>
public sealed class ReadingTests
{
    private static readonly PropertyObject Properties = new PropertyBag
    {
        ["flag"] = true,
        ["flagText"] = "false",
        ["count"] = 3,
        ["countText"] = "42",
        ["ratio"] = 0.5,
        ["name"] = "café \U0001F600",
        ["empty"] = "",
        ["nothing"] = PolicyValue.Null,
        ["list"] = PolicyValue.List("a", "b"),
        ["map"] = new PropertyBag { ["x"] = 1, ["a.b"] = 2 },
        ["secret"] = PolicyValue.Secret(new PropertyBag { ["inner"] = "hidden" }),
        ["asset"] = PolicyValue.TextAsset("content"),
        ["emptyAsset"] = PolicyValue.TextAsset(""),
        ["archive"] = PolicyValue.AssetArchive(new PropertyBag
        {
            ["index.js"] = PolicyValue.FileAsset("src/index.js"),
        }),
        ["nan"] = double.NaN,
    }.ToObject();

    [Test]
    public void Reads_scalars_with_the_conversions_of_providers()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Properties.Boolean("flag"), Is.True);
            Assert.That(Properties.Boolean("flagText"), Is.False);
            Assert.That(Properties.Text("flag"), Is.EqualTo("true"));
            Assert.That(Properties.Integer("count"), Is.EqualTo(3));
            Assert.That(Properties.Integer("countText"), Is.EqualTo(42));
            Assert.That(Properties.Text("count"), Is.EqualTo("3"));
            Assert.That(Properties.Number("ratio"), Is.EqualTo(0.5));
            Assert.That(Properties.Text("name"), Is.EqualTo("café \U0001F600"));
            Assert.That(Properties.Text("empty"), Is.Empty);
            Assert.That(Properties.Text("absent"), Is.Null);
            Assert.That(Properties.Boolean("nothing"), Is.Null);
            Assert.That(Properties.Has("nothing"), Is.False);
            Assert.That(Properties.Number("nan"), Is.NaN);
        }
    }

    [Test]
    public void Reads_lists_maps_and_secrets()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Properties.List("list", PolicyValue.ReadText), Is.EqualTo(new[] { "a", "b" }));
            Assert.That(Properties.List("absent", PolicyValue.ReadText).IsEmpty, Is.True);
            Assert.That(Properties.Map("map", PolicyValue.ReadInteger)["a.b"], Is.EqualTo(2));
            Assert.That(Properties.Map("absent", PolicyValue.ReadInteger), Is.Empty);
            Assert.That(Properties.IsSecret("secret"), Is.True);
            Assert.That(Properties.IsSecret("name"), Is.False);
            Assert.That(Properties["secret"].AsObject().Text("inner"), Is.EqualTo("hidden"));
            Assert.That(Properties["secret"].AsObject().IsSecret("inner"), Is.True);
            Assert.That(Properties["secret"].ToString(), Is.EqualTo("[secret]"));
            Assert.That(Properties.Names, Has.Count.EqualTo(15));
        }
    }

    [Test]
    public void Reads_assets_and_archives()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Properties["asset"].AsAsset().Text, Is.EqualTo("content"));
            Assert.That(Properties["asset"].AsAsset().Path, Is.Null);
            Assert.That(Properties["emptyAsset"].AsAsset().Text, Is.Empty);
            Assert.That(
                Properties["archive"].AsArchive().Assets["index.js"].AsAsset().Path, Is.EqualTo("src/index.js"));
            Assert.That(Properties["archive"].Kind, Is.EqualTo(PolicyValueKind.Archive));
        }
    }

    [TestCase("list", "`list` is a list, and the policy reads it as a boolean.")]
    [TestCase("count", "`count` is a number, and the policy reads it as a boolean.")]
    [TestCase("empty", "`empty` is a text, and the policy reads it as a boolean.")]
    public void Says_what_a_value_is_instead(string name, string expected) =>
        Assert.That(
            () => Properties.Boolean(name),
            Throws.TypeOf<PropertyTypeException>().With.Message.StartsWith(expected));

    [TestCase("ratio")]
    [TestCase("nan")]
    public void Does_not_cut_numbers_to_whole_ones(string name) =>
        Assert.That(() => Properties.Integer(name), Throws.TypeOf<PropertyTypeException>());

    [Test]
    public void Compares_known_values_by_what_they_are()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(PolicyValue.Secret("a").IsSameAs("a"), Is.True);
            Assert.That(PolicyValue.Unknown().IsSameAs(PolicyValue.Unknown()), Is.False);
            Assert.That(
                PolicyValue.ParseJson("""{"a":1,"b":[true]}""")
                    .IsSameAs(PolicyValue.ParseJson("""{"b":[true],"a":1}""")),
                Is.True);
            Assert.That(PolicyValue.List(1, 2).IsSameAs(PolicyValue.List(2, 1)), Is.False);
            Assert.That(PolicyValue.From(1).IsSameAs("1"), Is.False);
        }
    }

    [Test]
    public void Reads_what_the_protobuf_library_writes()
    {
        var written = new Struct
        {
            Fields =
            {
                ["flag"] = Value.ForBool(true),
                ["zero"] = Value.ForNumber(0),
                ["nothing"] = Value.ForNull(),
                ["list"] = Value.ForList(Value.ForString("x"), Value.ForNumber(-1.5)),
            },
        };

        var properties = new PropertyObject(written.ToByteArray());

        using (Assert.EnterMultipleScope())
        {
            Assert.That(properties.Boolean("flag"), Is.True);
            Assert.That(properties.Integer("zero"), Is.Zero);
            Assert.That(properties.Has("nothing"), Is.False);
            Assert.That(properties["list"].AsList()[1].AsNumber(), Is.EqualTo(-1.5));
        }
    }

    [Test]
    public void Writes_what_the_protobuf_library_reads()
    {
        var read = Struct.Parser.ParseFrom(Properties.Body.Span);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Fields["flag"].BoolValue, Is.True);
            Assert.That(read.Fields["map"].StructValue.Fields["x"].NumberValue, Is.EqualTo(1));
            Assert.That(read.Fields["list"].ListValue.Values, Has.Count.EqualTo(2));
            Assert.That(
                read.Fields["secret"].StructValue.Fields[Signatures.Key].StringValue, Is.EqualTo(Signatures.Secret));
        }
    }

    [Test]
    public void Reads_outputs_and_references_as_what_they_stand_for()
    {
        var properties = PolicyValue.From(new Dictionary<string, object?>
        {
            ["known"] = Special(Signatures.OutputValue, ("value", "x"), ("secret", true)),
            ["unknown"] = Special(Signatures.OutputValue),
            ["byId"] = Special(Signatures.ResourceReference, ("urn", "urn:x"), ("id", "i-1")),
            ["byUrn"] = Special(Signatures.ResourceReference, ("urn", "urn:x"), ("id", "")),
        }).AsObject();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(properties.Text("known"), Is.EqualTo("x"));
            Assert.That(properties.IsSecret("known"), Is.True);
            Assert.That(properties.IsUnknown("unknown"), Is.True);
            Assert.That(properties.Text("byId"), Is.EqualTo("i-1"));
            Assert.That(properties.Text("byUrn"), Is.EqualTo("urn:x"));
        }
    }

    [Test]
    public void Refuses_half_of_a_surrogate_pair() =>
        Assert.That(() => (PolicyValue)"\ud800", Throws.ArgumentException.With.Message.Contains("UTF-16"));

    [Test]
    public void Takes_the_inputs_of_a_mocked_program()
    {
        var inputs = ImmutableDictionary<string, object>.Empty
            .Add("size", 100)
            .Add("tags", ImmutableDictionary<string, object>.Empty.Add("owner", "core"))
            .Add("names", ImmutableArray.Create<object>("a", true))
            .Add("arn", Signatures.UnknownString);

        var properties = PropertyBag.From(inputs).ToObject();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(properties.Integer("size"), Is.EqualTo(100));
            Assert.That(properties.Map("tags", PolicyValue.ReadText)["owner"], Is.EqualTo("core"));
            Assert.That(properties.List("names", PolicyValue.ReadText), Is.EqualTo(new[] { "a", "true" }));
            Assert.That(properties.IsUnknown("arn"), Is.True);
            Assert.That(() => PropertyBag.From("text"), Throws.ArgumentException);
        }
    }

    [Test]
    public void Refuses_data_that_is_not_plain() =>
        Assert.That(() => PolicyValue.From(new object()), Throws.ArgumentException.With.Message.Contains("plain data"));

    [Test]
    public void Handles_long_lists_in_time_that_grows_with_their_length()
    {
        var list = PolicyValue.List(Enumerable.Range(0, 100_000).Select(number => (PolicyValue)number))
            .AsList(PolicyValue.ReadInteger);

        Assert.That(list.Sum(number => (long)number), Is.EqualTo(4_999_950_000));
        Assert.That(list[99_999], Is.EqualTo(99_999));
    }

    private static Dictionary<string, object?> Special(string signature, params (string Name, object Value)[] entries) =>
        entries.Append((Name: Signatures.Key, Value: signature))
            .ToDictionary(entry => entry.Name, entry => (object?)entry.Value);
}
