using System.Text.Json;
using System.Text.Json.Nodes;
using Alicerce.Golden;

namespace Alicerce.Preview.Tests;

/// <summary>Programs for Node, started as Pulumi's own host starts them.</summary>
public sealed class NodeProgramTests
{
    private static readonly string Elsewhere = Path.GetTempPath();

    [Test]
    public async Task Runs_everything_that_a_program_can_ask_for()
    {
        var program = await NodePrograms.FindAsync("everything");

        var preview = await BuiltEngine.PreviewAsync(Elsewhere, "-C", program);

        Assert.That(preview.ExitCode, Is.Zero, preview.ToString());
        GoldenFile.AssertMatches("tests/Preview.Tests/Golden/everything.txt", preview.Output);
    }

    [Test]
    public async Task Tells_nobody_a_secret()
    {
        var program = await NodePrograms.FindAsync("everything");

        var preview = await BuiltEngine.PreviewAsync(Elsewhere, "-C", program, "--json");

        Assert.That(preview.ExitCode, Is.Zero, preview.ToString());
        Assert.That(preview.ToString(), Does.Not.Contain("hunter2").And.Not.Contain("the-secret-of-the-machine"));
    }

    [Test]
    public async Task Compares_a_program_with_its_last_preview()
    {
        var program = await NodePrograms.FindAsync("everything");
        using var baseline = new TemporaryFile();
        await BuiltEngine.PreviewAsync(Elsewhere, "-C", program, "--json", baseline.Path);

        var preview = await BuiltEngine.PreviewAsync(
            Elsewhere, "-C", program, "--baseline", baseline.Path, "--expect-no-changes");

        Assert.That(preview.ExitCode, Is.Zero, preview.ToString());
        Assert.That(preview.Output, Does.Contain("10 unchanged"));
    }

    [Test]
    public async Task Compares_a_program_with_the_state_of_its_stack()
    {
        var program = await NodePrograms.FindAsync("shop");

        var preview = await BuiltEngine.PreviewAsync(
            Elsewhere, "-C", program, "--baseline", Path.Combine(program, "stack.json"));

        Assert.That(preview.ExitCode, Is.Zero, preview.ToString());
        GoldenFile.AssertMatches("tests/Preview.Tests/Golden/diff.txt", preview.Output);
    }

    [Test]
    public async Task Plans_the_same_as_for_the_program_in_CSharp()
    {
        var program = await NodePrograms.FindAsync("replay");
        using var original = new TemporaryFile();
        using var replayed = new TemporaryFile();

        var first = await BuiltEngine.PreviewAsync(Elsewhere, "-C", Repository.Root, "--json", original.Path);
        var second = await BuiltEngine.PreviewAsync(
            Elsewhere,
            new Dictionary<string, string>
            {
                ["REPLAYED_PLAN"] = original.Path,
                ["REPLAYED_FROM"] = Path.Combine(Repository.Root, "infra"),
            },
            "-C", program, "--json", replayed.Path);

        Assert.That(first.ExitCode, Is.Zero, first.ToString());
        Assert.That(second.ExitCode, Is.Zero, second.ToString());
        Assert.That(Resources(replayed.Path), Is.EqualTo(Resources(original.Path)));
    }

    /// <summary>What a deployment would do, without what the languages write in their own way.</summary>
    private static string[] Resources(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(file));
        return
        [
            .. json.RootElement.GetProperty("steps").EnumerateArray().Select(step =>
            {
                var state = step.GetProperty("newState");
                return string.Join(
                    " | ",
                    step.GetProperty("op").GetString(),
                    state.GetProperty("urn").GetString(),
                    Text(state, "parent"),
                    Text(state, "protect"),
                    Text(state, "retainOnDelete"),
                    state.GetProperty("type").GetString() is "awsx:ec2:Vpc" ? "" : Text(step, "provider"),
                    state.GetProperty("custom").GetBoolean() && state.TryGetProperty("inputs", out var inputs)
                        ? Canonical(JsonNode.Parse(inputs.GetRawText()))?.ToJsonString()
                        : "");
            }).Order(StringComparer.Ordinal),
        ];
    }

    private static string Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.ToString() : "";

    /// <summary>JSON in texts by what it says, and archives without the way to them.</summary>
    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject map => new JsonObject(map
            .Where(entry => entry.Key != "path")
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => KeyValuePair.Create(entry.Key, Canonical(entry.Value)))),
        JsonArray list => new JsonArray([.. list.Select(Canonical)]),
        JsonValue value when value.TryGetValue(out string? text) && text.Trim().StartsWith('{') =>
            Canonical(JsonNode.Parse(text)),
        _ => node?.DeepClone(),
    };
}
