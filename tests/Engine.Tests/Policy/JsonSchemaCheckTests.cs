using System.Text.Json.Nodes;
using Alicerce.Engine.Policy;

namespace Alicerce.Engine.Tests.Policy;

public sealed class JsonSchemaCheckTests
{
    [TestCase("1", """{ "type": "string" }""", "foo: Invalid type. Expected: string, given: integer")]
    [TestCase("1.5", """{ "type": "integer" }""", "foo: Invalid type. Expected: integer, given: number")]
    [TestCase("\"four\"", """{ "maxLength": 3 }""", "foo: String length must be less than or equal to 3")]
    [TestCase("\"four\"", """{ "minLength": 50 }""", "foo: String length must be greater than or equal to 50")]
    [TestCase("\"x\"", """{ "enum": ["bar", "baz"] }""", "foo: foo must be one of the following: \"bar\", \"baz\"")]
    [TestCase("\"x\"", """{ "const": "bar" }""", "foo: foo does not match: \"bar\"")]
    [TestCase("\"x\"", """{ "pattern": "^[0-9]+$" }""", "foo: Does not match pattern '^[0-9]+$'")]
    [TestCase("[]", """{ "minItems": 1 }""", "foo: Array must have at least 1 items")]
    [TestCase("[1, 1]", """{ "uniqueItems": true }""", "foo: Array items must be unique")]
    [TestCase(
        "[1, \"a\"]", """{ "items": { "type": "number" } }""", "foo.1: Invalid type. Expected: number, given: string")]
    [TestCase("7", """{ "exclusiveMaximum": 7 }""", "foo: Must be less than 7")]
    [TestCase("{}", """{ "required": ["a"] }""", "foo: a is required")]
    [TestCase("{ \"b\": 1 }", """{ "additionalProperties": false }""", "foo: Additional property b is not allowed")]
    [TestCase(
        "{ \"a\": 1 }",
        """{ "properties": { "a": { "type": "string" } } }""",
        "foo.a: Invalid type. Expected: string, given: integer")]
    public void Names_what_does_not_fit(string value, string schema, string problem) =>
        Assert.That(Problems(value, schema), Is.EqualTo(new[] { problem }));

    [TestCase("1", """{ "type": "number", "minimum": 1, "multipleOf": 1 }""")]
    [TestCase("null", """{ "type": ["null", "string"] }""")]
    [TestCase("[1, 2]", """{ "type": "array", "maxItems": 2, "uniqueItems": true }""")]
    public void Accepts_what_fits(string value, string schema) => Assert.That(Problems(value, schema), Is.Empty);

    private static IEnumerable<string> Problems(string value, string schema) =>
        JsonSchemaCheck.Problems("foo", JsonNode.Parse(value), (JsonObject)JsonNode.Parse(schema)!);
}
