using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;
using Explained = System.ComponentModel.DescriptionAttribute;
using Limits = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace Pulumi.Policy.Tests.Configuration;

/// <summary>Records as configuration: their schema, their checking, their reading.</summary>
public sealed class PolicyConfigSchemaTests
{
    public enum Mode
    {
        Strict,
        VeryLoose,
    }

    public sealed record Retention(
        [property: Limits(1, 35), Explained("Days to keep backups.")] int MinimumDays,
        Mode Mode = Mode.Strict,
        string? Owner = null);

    public sealed class Options
    {
        [MinLength(1), RegularExpression("^[a-z]+$")]
        public IReadOnlyList<string> Names { get; init; } = ["a"];

        [StringLength(5, MinimumLength = 2), RegularExpression("^[a-z]+$")]
        public string Prefix { get; init; } = "abc";

        [AllowedValues("x", "y")]
        public string Choice { get; init; } = "x";

        public Dictionary<string, int> Limits { get; init; } = [];

        public required bool Enabled { get; init; }
    }

    private static PolicyTester Tester<TConfig>(PropertyBag config, Action<TConfig> use)
        where TConfig : notnull =>
        new(new ResourcePolicy("configured")
        {
            ConfigSchema = PolicyConfigSchema.Of<TConfig>(),
            Validate = context => use(context.GetConfig<TConfig>()),
        })
        {
            Config = new Dictionary<string, PolicyConfiguration>
            {
                ["configured"] = new() { Properties = config },
            },
        };

    [Test]
    public void Makes_the_schema_of_a_record()
    {
        var schema = PolicyConfigSchema.Of<Retention>();

        Assert.That(schema.Required, Is.EqualTo(new[] { "minimumDays" }));
        Assert.That(new JsonObject(schema.Properties.Select(property =>
                KeyValuePair.Create<string, JsonNode?>(property.Key, property.Value.DeepClone()))).ToJsonString(),
            Is.EqualTo(
                """
                {"minimumDays":{"type":"integer","minimum":1,"maximum":35,"description":"Days to keep backups."},
                "mode":{"enum":["strict","veryLoose"],"default":"strict"},
                "owner":{"type":["string","null"],"default":null}}
                """.ReplaceLineEndings("")));
    }

    [Test]
    public async Task Binds_what_is_set_and_fills_in_the_rest()
    {
        Retention? seen = null;
        var tester = Tester<Retention>(new PropertyBag { ["minimumDays"] = 7 }, config => seen = config);

        await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r"));

        Assert.That(seen, Is.EqualTo(new Retention(7)));
    }

    [Test]
    public async Task Binds_lists_maps_and_enums()
    {
        Options? seen = null;
        var tester = Tester<Options>(
            new PropertyBag
            {
                ["enabled"] = true,
                ["names"] = PolicyValue.List("one", "two"),
                ["limits"] = new PropertyBag { ["t3.micro"] = 2 },
            },
            config => seen = config);

        await tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r"));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen!.Names, Is.EqualTo(new[] { "one", "two" }));
            Assert.That(seen.Limits["t3.micro"], Is.EqualTo(2));
            Assert.That(seen.Prefix, Is.EqualTo("abc"));
        }
    }

    private static IEnumerable<TestCaseData> Mistakes()
    {
        yield return Mistake([], "minimumDays is required");
        yield return Mistake(
            new PropertyBag { ["minimumDays"] = "7" }, "minimumDays: Invalid type. Expected: integer, given: string");
        yield return Mistake(
            new PropertyBag { ["minimumDays"] = 1.5 }, "minimumDays: Invalid type. Expected: integer, given: number");
        yield return Mistake(
            new PropertyBag { ["minimumDays"] = 0 }, "minimumDays: Must be greater than or equal to 1");
        yield return Mistake(
            new PropertyBag { ["minimumDays"] = 36 }, "minimumDays: Must be less than or equal to 35");
        yield return Mistake(
            new PropertyBag { ["minimumDays"] = 7, ["mode"] = "loose" },
            "mode: mode must be one of the following: \"strict\", \"veryLoose\"");
    }

    [TestCaseSource(nameof(Mistakes))]
    public async Task Says_what_is_wrong_with_a_configuration(PropertyBag config, string expected)
    {
        var tester = Tester<Retention>(config, _ => { });

        var failure = await Assert.ThrowsAsync<PolicyConfigException>(
            () => tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r")));

        Assert.That(failure!.Message, Is.EqualTo($"validating policy config: test 1.0.0  configured: {expected}"));
    }

    [Test]
    public async Task Says_everything_that_is_wrong_at_once_and_sorted()
    {
        var tester = Tester<Options>(
            new PropertyBag
            {
                ["names"] = PolicyValue.List(),
                ["prefix"] = "ABCDEF",
                ["choice"] = "z",
                ["limits"] = new PropertyBag { ["a"] = "b" },
            },
            _ => { });

        var failure = await Assert.ThrowsAsync<PolicyConfigException>(
            () => tester.AnalyzeAsync(TestResource.Of<SimpleResource>("r")));

        Assert.That(
            failure!.Message.Split('\n').Select(line => line.Replace(
                "validating policy config: test 1.0.0  configured: ", "", StringComparison.Ordinal)),
            Is.EqualTo(new[]
            {
                "choice: choice must be one of the following: \"x\", \"y\"",
                "enabled is required",
                "limits.a: Invalid type. Expected: integer, given: string",
                "names: Array must have at least 1 items",
                "prefix: Does not match pattern '^[a-z]+$'",
                "prefix: String length must be less than or equal to 5",
            }));
    }

    [Test]
    public void Refuses_the_name_that_every_configuration_has() =>
        Assert.That(
            () => PolicyConfigSchema.Parse("""{"properties":{"enforcementLevel":{"type":"string"}}}"""),
            Throws.ArgumentException.With.Message.Contains("`enforcementLevel`"));

    [Test]
    public void Refuses_a_schema_that_is_no_object() =>
        Assert.That(
            () => PolicyConfigSchema.Parse("""{"properties":{"days":true}}"""),
            Throws.ArgumentException.With.Message.EqualTo("The schema of `days` is not a JSON object."));

    private static TestCaseData Mistake(PropertyBag config, string expected) =>
        new TestCaseData(config, expected).SetArgDisplayNames(expected);
}
