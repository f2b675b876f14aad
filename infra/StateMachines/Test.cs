using System.Text.Json.Nodes;

namespace Alicerce.Infra.StateMachines;

/// <summary>A question about the data of an execution.</summary>
public sealed class Test
{
    private readonly Func<JsonObject> _write;

    private Test(Func<JsonObject> write)
    {
        _write = write;
    }

    public static Test IsPresent(string path) => Compare(path, "IsPresent", true);

    public static Test IsTrue(string path) => Compare(path, "BooleanEquals", true);

    public static Test IsText(string path, string text) => Compare(path, "StringEquals", text);

    /// <summary>Whether a text fits a pattern in which <c>*</c> stands for anything.</summary>
    public static Test IsLike(string path, string pattern) => Compare(path, "StringMatches", pattern);

    public static Test IsNumber(string path, long number) => Compare(path, "NumericEquals", number);

    public static Test IsAbove(string path, long number) => Compare(path, "NumericGreaterThan", number);

    public static Test IsAtLeast(string path, long number) => Compare(path, "NumericGreaterThanEquals", number);

    public static Test All(params Test[] tests) => Combine("And", tests);

    public static Test Any(params Test[] tests) => Combine("Or", tests);

    internal JsonObject Write() => _write();

    private static Test Compare(string path, string comparison, JsonNode value) => new(() => new JsonObject
    {
        ["Variable"] = path,
        [comparison] = value.DeepClone(),
    });

    private static Test Combine(string combination, Test[] tests) => new(() => new JsonObject
    {
        [combination] = new JsonArray([.. tests.Select(test => test.Write())]),
    });
}
