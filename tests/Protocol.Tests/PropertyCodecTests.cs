using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Protocol.Tests;

public sealed class PropertyCodecTests
{
    public static IEnumerable<TestCaseData> EveryCase() => Samples.OneOfEachCase()
        .Select((value, index) => new TestCaseData(value).SetArgDisplayNames($"{index}: {value.GetType().Name}"));

    [TestCaseSource(nameof(EveryCase))]
    public void Every_value_survives_the_wire(PropertyValue value)
    {
        var bytes = PropertyCodec.Encode(Samples.Map("property", value)).ToByteArray();

        Assert.That(PropertyCodec.Decode(Struct.Parser.ParseFrom(bytes))["property"], Is.EqualTo(value));
    }

    [Test]
    public void No_object_means_no_properties() =>
        Assert.That(PropertyCodec.Decode((Struct?)null), Is.EqualTo(PropertyValue.Map.Empty));

    [Test]
    public void The_same_content_gives_the_same_bytes()
    {
        var one = PropertyCodec.Encode(Samples.Map(("b", 1), ("a", 2))).ToByteArray();
        var other = PropertyCodec.Encode(Samples.Map(("a", 2), ("b", 1))).ToByteArray();

        Assert.That(one, Is.EqualTo(other));
    }

    [TestCase(Signatures.UnknownString, UnknownKind.String)]
    [TestCase(Signatures.UnknownBool, UnknownKind.Bool)]
    [TestCase(Signatures.UnknownNumber, UnknownKind.Number)]
    [TestCase(Signatures.UnknownArray, UnknownKind.Array)]
    [TestCase(Signatures.UnknownObject, UnknownKind.Object)]
    [TestCase(Signatures.UnknownAsset, UnknownKind.Asset)]
    [TestCase(Signatures.UnknownArchive, UnknownKind.Archive)]
    public void Each_of_the_seven_sentinels_is_an_unknown(string sentinel, UnknownKind kind)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Signatures.IsUnknown(sentinel), Is.True);
            Assert.That(
                PropertyCodec.Decode(Value.ForString(sentinel)), Is.EqualTo(new PropertyValue.Unknown(kind)));
        }
    }

    [TestCase($$""" {"{{Signatures.Key}}": "00000000000000000000000000000000"} """,
        "At `a[1]`: The special value has the signature `00000000000000000000000000000000`, which stands for nothing.")]
    [TestCase($$""" {"{{Signatures.Key}}": 1} """,
        "At `a[1]`: The signature of the special value is not a text.")]
    [TestCase($$""" {"{{Signatures.Key}}": "{{Signatures.Secret}}"} """,
        "At `a[1]`: The secret has no `value`.")]
    [TestCase($$""" {"{{Signatures.Key}}": "{{Signatures.Asset}}", "path": true} """,
        "At `a[1]`: The `path` of the special value is not a text.")]
    [TestCase($$""" {"{{Signatures.Key}}": "{{Signatures.Archive}}", "assets": []} """,
        "At `a[1]`: The `assets` of the archive are not an object.")]
    [TestCase($$""" {"{{Signatures.Key}}": "{{Signatures.Archive}}", "assets": {"x": "y"} } """,
        "At `a[1]`: The entry `x` of the archive is neither an asset nor an archive.")]
    [TestCase($$""" {"{{Signatures.Key}}": "{{Signatures.ResourceReference}}", "id": "i"} """,
        "At `a[1]`: The resource reference has no `urn`.")]
    [TestCase($$""" {"{{Signatures.Key}}": "{{Signatures.ResourceReference}}", "urn": "u", "id": 1} """,
        "At `a[1]`: The `id` of the resource reference is not a text.")]
    [TestCase($$""" {"{{Signatures.Key}}": "{{Signatures.OutputValue}}", "secret": "yes"} """,
        "At `a[1]`: The `secret` of the output is not a boolean.")]
    [TestCase($$""" {"{{Signatures.Key}}": "{{Signatures.OutputValue}}", "dependencies": [1]} """,
        "At `a[1]`: The `dependencies` of the output are not a list of texts.")]
    [TestCase($$""" {"{{Signatures.Key}}": "{{Signatures.ByteString}}", "value": "?"} """,
        "At `a[1]`: The `value` of the byte string is not base64.")]
    [TestCase($$""" {"x y": {"{{Signatures.Key}}": ""} } """,
        "At `a[1][\"x y\"]`: The signature of the special value is not a text.")]
    public void A_special_value_that_breaks_the_rules_is_refused_with_its_place(string json, string message)
    {
        var properties = Struct.Parser.ParseJson($$""" {"a": [null, {{json}}]} """);

        Assert.That(
            () => PropertyCodec.Decode(properties),
            Throws.InstanceOf<PropertyFormatException>().With.Message.EqualTo(message));
    }

    [Test]
    public void A_value_deeper_than_the_limit_is_refused()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => PropertyCodec.Encode(Samples.Nested(GrpcLimits.MaxDepth + 1)), Throws.Nothing);
            Assert.That(
                () => PropertyCodec.Encode(Samples.Nested(GrpcLimits.MaxDepth + 2)),
                Throws.InstanceOf<PropertyFormatException>().With.Message.Contains("512 levels"));
            Assert.That(
                () => PropertyCodec.Decode(TooDeep()),
                Throws.InstanceOf<PropertyFormatException>().With.Message.Contains("512 levels"));
        }

        static Struct TooDeep()
        {
            var value = Value.ForNull();
            for (var level = 0; level < GrpcLimits.MaxDepth + 1; level++)
            {
                value = Value.ForList(value);
            }

            return new Struct { Fields = { ["deep"] = value } };
        }
    }
}
