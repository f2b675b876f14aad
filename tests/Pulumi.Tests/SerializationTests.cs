using System.Collections.Immutable;
using System.Text.Json;
using Pulumi.Tests.Programs;
using Pulumi.Tests.Scripted;
using Pulumi.Utilities;

namespace Pulumi.Tests;

public class SerializationTests
{
    private static readonly object?[] Values =
    [
        Case("a text", () => "x", "\"x\""),
        Case("a boolean", () => true, "true"),
        Case("a whole number", () => 7, "7"),
        Case("a number", () => 1.5, "1.5"),
        Case("an enum", () => DayOfWeek.Friday, "5"),
        Case("an enum type", () => BucketKind.Cold, "\"cold\""),
        Case("a union", () => Union<string, int>.FromT1(3), "3"),
        Case("a list with a null", () => new[] { "a", null, "c" }, "[\"a\", null, \"c\"]"),
        Case("an immutable list", () => ImmutableArray.Create(1, 2), "[1, 2]"),
        Case("a list without an array", () => default(ImmutableArray<string>), "[]"),
        Case("a dictionary without its nulls", () => new Dictionary<string, object?> { ["a"] = 1, ["b"] = null },
            "{a: 1}"),
        Case("a secret", () => Output.CreateSecret("x"), "secret{value: \"x\"}"),
        Case("a secret in a list", () => new object[] { "a", Output.CreateSecret("b") },
            "[\"a\", secret{value: \"b\"}]"),
        Case("an unknown", () => OutputUtilities.CreateUnknown("x"), "unknown"),
        Case("an unknown secret", () => Output.CreateSecret(OutputUtilities.CreateUnknown("x")), "unknown"),
        Case("a file", () => new FileAsset("./a"), "asset{path: \"./a\"}"),
        Case("a text file", () => new StringAsset("hi"), "asset{text: \"hi\"}"),
        Case("a remote file", () => new RemoteAsset("https://a"), "asset{uri: \"https://a\"}"),
        Case("a folder", () => new FileArchive("./a"), "archive{path: \"./a\"}"),
        Case("a remote folder", () => new RemoteArchive("https://a"), "archive{uri: \"https://a\"}"),
        Case(
            "an assembled folder",
            () => new AssetArchive(new Dictionary<string, AssetOrArchive> { ["f"] = new StringAsset("hi") }),
            "archive{assets: {f: asset{text: \"hi\"}}}"),
        Case("JSON", () => JsonDocument.Parse("""{"a":[1,null,"x"],"b":null}""").RootElement,
            "{a: [1, null, \"x\"], b: null}"),
        Case("arguments", () => new BucketRuleArgs { Prefix = "p", Days = 3 }, "{days: 3, prefix: \"p\"}"),
        Case("nested outputs", () => Output.Create(ImmutableArray.Create<object>(Output.Create(1))), "[1]"),
    ];

    [TestCaseSource(nameof(Values))]
    public async Task Writes_a_value_for_the_wire(Func<object> value, string expected)
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new CustomResource(
            "test:a:B", "one", new BucketArgs { Anything = Output.Create(value()) }, null));

        Assert.That(Wire.Show(engine.Registration("one").Object), Is.EqualTo($"{{anything: {expected}}}"));
    }

    private static readonly object?[] Refused =
    [
        Case("a long", () => 1L, "System.Int64"),
        Case("a float", () => 1f, "System.Single"),
        Case("a decimal", () => 1m, "System.Decimal"),
        Case("a date", () => default(DateTime), "System.DateTime"),
        Case("an identifier", () => Guid.Empty, "System.Guid"),
        Case("a set", () => new HashSet<string> { "a" }, "HashSet"),
        Case("an anonymous object", () => new { A = 1 }, "AnonymousType"),
    ];

    [TestCaseSource(nameof(Refused))]
    public async Task Refuses_a_type_that_cannot_be_sent(Func<object> value, string type)
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode = await engine.RunAsync(() => _ = new CustomResource(
            "test:a:B", "one", new BucketArgs { Anything = Output.Create(value()) }, null));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors.Single(), Does.Contain("error serializing property \"anything\"")
                .And.Contain(type).And.Contain("is not a supported argument type."));
        }
    }

    [Test]
    public async Task Keeps_what_is_known_beside_what_is_not()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() =>
        {
            var unknown = OutputUtilities.CreateUnknown("x");
            var args = new BucketArgs
            {
                Tags = { ["known"] = "a", ["unknown"] = unknown, ["secret"] = Output.CreateSecret("s") },
                Rules = { new BucketRuleArgs { Prefix = unknown }, new BucketRuleArgs { Prefix = "p" } },
            };
            _ = new Bucket("one", args);
        });

        Assert.That(
            Wire.Show(engine.Registration("one").Object),
            Is.EqualTo("{rules: [{prefix: unknown}, {prefix: \"p\"}], "
                + "tags: {known: \"a\", secret: secret{value: \"s\"}, unknown: unknown}}"));
    }

    [Test]
    public async Task Makes_properties_secret_whose_setters_do()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        await engine.RunAsync(() => _ = new Bucket("one", new BucketArgs { Password = "p", Names = new[] { "a" } }));

        Assert.That(
            Wire.Show(engine.Registration("one").Object),
            Is.EqualTo("{names: secret{value: [\"a\"]}, password: secret{value: \"p\"}}"));
    }

    [TestCase(true, "resource{id: \"owner-id\", urn: \"urn:pulumi:dev::shop::test:storage/bucket:Bucket::owner\"}")]
    [TestCase(false, "\"owner-id\"")]
    public async Task Sends_a_resource_as_reference_if_the_engine_takes_references(bool isSupported, string expected)
    {
        await using var engine = await ScriptedEngine.StartAsync();
        if (!isSupported)
        {
            engine.UnsupportedFeatures.Add("resourceReferences");
        }

        await engine.RunAsync(() => _ = new Bucket("one", new BucketArgs { Owner = new Bucket("owner") }));

        var request = engine.Registration("one");
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Wire.Show(request.Object), Is.EqualTo($"{{owner: {expected}}}"));
            Assert.That(
                request.PropertyDependencies["owner"].Urns,
                Is.EqualTo(["urn:pulumi:dev::shop::test:storage/bucket:Bucket::owner"]));
        }
    }

    [Test]
    public async Task Leaves_the_id_of_a_referenced_resource_empty_while_it_is_unknown()
    {
        await using var engine = await ScriptedEngine.StartAsync();
        engine.IsDryRun = true;
        engine.OnRegister = ScriptedEngine.Previewed;

        await engine.RunAsync(() => _ = new Bucket("one", new BucketArgs { Owner = new Bucket("owner") }));

        Assert.That(
            Wire.Show(engine.Registration("one").Object),
            Is.EqualTo(
                "{owner: resource{id: \"\", urn: \"urn:pulumi:dev::shop::test:storage/bucket:Bucket::owner\"}}"));
    }

    [Test]
    public async Task Names_the_member_of_a_required_input_that_is_missing()
    {
        await using var engine = await ScriptedEngine.StartAsync();

        var exitCode =
            await engine.RunAsync(() => _ = new Bucket("one", new BucketArgs { Rules = { new BucketRuleArgs() } }));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(exitCode, Is.EqualTo(32));
            Assert.That(engine.Errors.Single(), Does.Contain("[Input] Pulumi.Tests.Programs.BucketRuleArgs.Prefix"));
        }
    }

    [Test]
    public void Refuses_dictionary_inputs_of_types_that_cannot_be_sent_at_once()
    {
        var values = ImmutableDictionary<string, object?>.Empty.Add("a", 1L);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(() => new DictionaryResourceArgs(values), Throws.InvalidOperationException);
            Assert.That(() => new DictionaryInvokeArgs(values), Throws.InvalidOperationException);
        }
    }

    private static TestCaseData Case(string name, Func<object> value, string expected) =>
        new TestCaseData(value, expected).SetArgDisplayNames(name);
}
