namespace Alicerce.Schema.Tests.Facts;

public sealed class PropertyTypeTextTests
{
    [Test]
    public void Reads_nested_types()
    {
        Assert.That(
            PropertyTypeText.Parse("union(string, list(map(object(aws:m/T))))"),
            Is.EqualTo(new PropertyType.Union([
                new PropertyType.Primitive(PrimitiveKind.String),
                new PropertyType.List(new PropertyType.Map(new PropertyType.Object("aws:m/T"))),
            ])));
    }

    [TestCase("text", "`text` is not a type.")]
    [TestCase("set(string)", "`set` in the type `set(string)` is not a kind of type.")]
    [TestCase("list(string", "The type `list(string` has no closing parenthesis.")]
    public void Rejects_what_is_not_a_type(string text, string message)
    {
        Assert.That(() => PropertyTypeText.Parse(text), Throws.TypeOf<FormatException>().With.Message.EqualTo(message));
    }
}
