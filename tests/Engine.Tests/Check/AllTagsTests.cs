using Alicerce.Engine.Check;
using Alicerce.Engine.Plan;
using Alicerce.Protocol;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

namespace Alicerce.Engine.Tests.Check;

public sealed class AllTagsTests
{
    [TestCase("{}", "{}", "{ }")]
    [TestCase("""{ "tags": { "a": "1" } }""", "{}", """{ "a": "1" }""")]
    [TestCase(
        """{ "tags": { "a": "1" } }""",
        """{ "defaultTags": "{\"tags\":{\"a\":\"0\",\"b\":\"2\"}}" }""",
        """{ "a": "1", "b": "2" }""")]
    [TestCase("{}", """{ "defaultTags": { "tags": { "b": "2" } } }""", """{ "b": "2" }""")]
    public void Puts_the_own_tags_over_those_of_the_provider(string inputs, string provider, string expected) =>
        Assert.That(PropertyCodec.Encode(AllTags.Of(Map(inputs), Map(provider))!).ToString(), Is.EqualTo(expected));

    [TestCase($$"""{ "tags": "{{Signatures.UnknownString}}" }""", "{}")]
    [TestCase("{}", $$"""{ "defaultTags": "{{Signatures.UnknownString}}" }""")]
    [TestCase("{}", """{ "defaultTags": "not json" }""")]
    [TestCase("{}", """{ "ignoreTags": "{}" }""")]
    public void Does_not_guess(string inputs, string provider) =>
        Assert.That(AllTags.Of(Map(inputs), Map(provider)), Is.Null);

    private static PropertyMap Map(string json) => PropertyValues.ToMap(JsonParser.Default.Parse<Struct>(json));
}
