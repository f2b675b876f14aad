using System.Text.Json.Nodes;
using Pulumi.Policy.Tests.Conformance;

namespace Pulumi.Policy.Tests.Peer;

/// <summary>
/// The policy cases of Pulumi's language conformance suite, each with its preview and its update, played by the engine in
/// Node.
/// </summary>
public sealed class ConformanceOverTheWireTests
{
    private const string StepGenerator = "step generator errored";

    private static readonly EngineResource True = new("res", """{"value":true}""");
    private static readonly EngineResource False = new("res", """{"value":false}""");

    private static readonly EngineResource[] TrueAndFalse =
        [new("res1", """{"value":true}"""), new("res2", """{"value":false}""")];

    [Test]
    public async Task Case_simple([Values("preview", "update")] string operation)
    {
        var seen = await NodeEngine.RunAsync(
            CasePacks.Simple(), new EngineRun("policy-simple", TrueAndFalse) { Operation = operation });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Violations.Select(violation => violation.Message), Is.EqualTo(new[]
            {
                "Verifies properties are true\nThis is a test warning",
                "Verifies properties are false\nThis is a test error",
            }));
            Assert.That(seen.Summary, Is.EqualTo(new[]
            {
                "advisory truthiness res1: This is a test warning",
                "mandatory falsiness res2: This is a test error",
            }));
            Assert.That(seen.Violations.Select(violation => violation.Pack), Is.All.EqualTo("simple@v1.0.0"));
            Assert.That(seen.Error, Is.EqualTo(End(operation, "policy-simple", "res2")));
        }
    }

    [Test]
    public async Task Case_config([Values("preview", "update")] string operation, [Values] bool actual)
    {
        var seen = await NodeEngine.RunAsync(CasePacks.Config(), new EngineRun("policy-config", actual ? True : False)
        {
            Operation = operation,
            PolicyConfig = new JsonObject { ["allowed"] = new JsonObject { ["value"] = !actual } },
        });

        Assert.That(seen.Summary, Is.EqualTo(new[]
        {
            $"mandatory allowed res: Property was {(actual ? "true" : "false")}",
        }));
        Assert.That(seen.Error, Is.EqualTo(End(operation, "policy-config", "res")));
    }

    // The engine validates first and shows the same text; here the pack itself refuses.
    [TestCase("""{"value":false}""", "validating policy config: config-schema 3.0.0  validator: names is required")]
    [TestCase(
        """{"value":false,"names":[]}""",
        "validating policy config: config-schema 3.0.0  validator: names: Array must have at least 1 items")]
    public async Task Case_config_schema_refuses(string configuration, string error)
    {
        var seen = await ConfigSchemaAsync("preview", configuration);

        Assert.That(seen.Error, Is.EqualTo(error));
        Assert.That(seen.Violations, Is.Empty);
    }

    [Test]
    public async Task Case_config_schema([Values("preview", "update")] string operation)
    {
        var no = await ConfigSchemaAsync(operation, """{"value":false,"names":["resN"]}""");
        var yes = await ConfigSchemaAsync(operation, """{"value":false,"names":["resY"]}""");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(no.Violations, Is.Empty);
            Assert.That(no.Error, Is.Null);
            Assert.That(yes.Summary, Is.EqualTo(new[] { "advisory validator resY: Property was true" }));
            Assert.That(yes.Error, Is.Null);
        }
    }

    [Test]
    public async Task Case_dryrun()
    {
        var preview = await NodeEngine.RunAsync(CasePacks.DryRun(), new EngineRun("policy-dryrun", TrueAndFalse));
        var update = await NodeEngine.RunAsync(
            CasePacks.DryRun(), new EngineRun("policy-dryrun", TrueAndFalse) { Operation = "update" });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.Summary, Is.EqualTo(new[] { "mandatory dry res2: This is a test error" }));
            Assert.That(preview.Error, Is.EqualTo(StepGenerator));
            Assert.That(update.Violations, Is.Empty);
            Assert.That(update.Error, Is.Null);
        }
    }

    [TestCase("preview", null, "advisory")]
    [TestCase("update", null, "advisory")]
    [TestCase("preview", """{"enforcementLevel":"mandatory"}""", "mandatory")]
    [TestCase("update", """{"enforcementLevel":"mandatory"}""", "mandatory")]
    [TestCase("preview", "\"disabled\"", null)]
    [TestCase("update", "\"disabled\"", null)]
    public async Task Case_enforcement_config(string operation, string? configuration, string? level)
    {
        var seen = await NodeEngine.RunAsync(
            CasePacks.EnforcementConfig(), new EngineRun("policy-enforcement-config", True)
            {
                Operation = operation,
                PolicyConfig = configuration is null
                    ? null
                    : new JsonObject { ["false"] = JsonNode.Parse(configuration) },
            });

        Assert.That(seen.Violations.Select(violation => violation.Level), Is.EqualTo(level is null ? [] : new[] { level }));
        Assert.That(
            seen.Error, Is.EqualTo(level == "mandatory" ? End(operation, "policy-enforcement-config", "res") : null));
    }

    [Test]
    public async Task Case_invalid([Values("preview", "update")] string operation)
    {
        var seen = await NodeEngine.RunAsync(
            _ => CasePacks.Invalid(), new EngineRun("policy-invalid") { Operation = operation });

        Assert.That(seen.Error, Does.StartWith("Invalid policy name \"all\"."));
        Assert.That(seen.Policies, Is.Null, "The pack does not load.");
    }

    [TestCase("preview", """{"value":false}""", true)]
    [TestCase("update", """{"value":false}""", true)]
    [TestCase("preview", """{"value":true}""", false)]
    [TestCase("update", """{"value":true}""", false)]
    [TestCase("preview", """{"value":true,"enforcementLevel":"disabled"}""", false)]
    [TestCase("update", """{"value":true,"enforcementLevel":"disabled"}""", false)]
    public async Task Case_remediate(string operation, string configuration, bool remediates)
    {
        var seen = await NodeEngine.RunAsync(CasePacks.Remediate(), new EngineRun("policy-remediate", True)
        {
            Operation = operation,
            PolicyConfig = new JsonObject { ["fixup"] = JsonNode.Parse(configuration) },
        });

        Assert.That(
            seen.Remediations.Select(change =>
                $"{change.Pack} {change.Policy} {change.Before.ToJsonString()} {change.After.ToJsonString()}"),
            Is.EqualTo(remediates ? ["""remediate@v3.0.0 fixup {"value":true} {"value":false}"""] : Array.Empty<string>()));
        Assert.That(seen.Violations, Is.Empty);
        Assert.That(seen.Error, Is.Null);
    }

    [Test]
    public async Task Case_resource_metadata([Values("preview", "update")] string operation)
    {
        var seen = await NodeEngine.RunAsync(
            CasePacks.ResourceMetadata(), new EngineRun("policy-resource-metadata", MetadataProgram())
            {
                Operation = operation,
            });

        Assert.That(
            seen.Violations.Select(violation => violation.Policy),
            Is.EquivalentTo(CasePacks.ResourceMetadata().Policies.Select(policy => policy.Name)));
        Assert.That(seen.Violations.Select(violation => violation.Message), Is.All.EqualTo("metadata matched"));
        Assert.That(seen.Error, Is.Null);
    }

    [Test]
    public async Task Case_stack_config([Values("preview", "update")] string operation, [Values] bool actual)
    {
        var configured = actual ? "false" : "true";
        var seen = await NodeEngine.RunAsync(
            CasePacks.StackConfig, new EngineRun("policy-stack-config", actual ? True : False)
            {
                Operation = operation,
                Config = new Dictionary<string, string> { ["policy-stack-config:value"] = configured },
            });

        Assert.That(seen.Policies, Is.EqualTo(new[] { $"validate-{configured}" }));
        Assert.That(seen.Violations.Select(violation => violation.Message), Is.EqualTo(new[]
        {
            $"Verifies property is {configured}\nProperty was {(actual ? "true" : "false")}",
        }));
        Assert.That(seen.Error, Is.EqualTo(End(operation, "policy-stack-config", "res")));
    }

    [TestCase("preview", "false", "Property was true")]
    [TestCase("update", "false", "Property was true")]
    [TestCase("preview", "true", null)]
    [TestCase("update", "true", null)]
    [TestCase("preview", null, "Stack tag 'value' is required")]
    public async Task Case_stack_tags(string operation, string? tag, string? expected)
    {
        var seen = await NodeEngine.RunAsync(CasePacks.StackTags(), new EngineRun("policy-stack-tags", True)
        {
            Operation = operation,
            Tags = tag is null ? new() : new Dictionary<string, string> { ["value"] = tag },
        });

        Assert.That(
            seen.Summary, Is.EqualTo(expected is null ? [] : new[] { $"mandatory allowed res: {expected}" }));
        Assert.That(seen.Error, Is.EqualTo(expected is null ? null : End(operation, "policy-stack-tags", "res")));
    }

    [Test]
    public async Task Case_analyze_stack([Values("preview", "update")] string operation, [Values(0, 1)] int extraCount)
    {
        var extra = Enumerable.Range(0, extraCount).Select(index => new EngineResource($"res2-{index}"));

        var seen = await NodeEngine.RunAsync(
            CasePacks.AnalyzeStack(),
            new EngineRun("policy-analyze-stack", [new("res1"), .. extra]) { Operation = operation });

        Assert.That(seen.Violations.Select(violation => violation.Urn), Is.EqualTo(Enumerable.Repeat(
            "urn:pulumi:test::policy-analyze-stack::pulumi:pulumi:Stack::policy-analyze-stack-test", extraCount)));
        Assert.That(seen.Error, Is.EqualTo(extraCount == 0 ? null : StepGenerator));
    }

    private static Task<EngineAnswer> ConfigSchemaAsync(string operation, string configuration) => NodeEngine.RunAsync(
        CasePacks.ConfigSchema(),
        new EngineRun(
            "policy-config-schema",
            new EngineResource("resY", """{"value":true}"""),
            new EngineResource("resN", """{"value":false}"""))
        {
            Operation = operation,
            PolicyConfig = new JsonObject { ["validator"] = JsonNode.Parse(configuration) },
        });

    private static EngineResource[] MetadataProgram() =>
    [
        new("prov", "{}") { Type = "pulumi:providers:simple" },
        new("identity"),
        new("protected") { Options = Options("protect", true) },
        new("ignoreChanges") { Options = Options("ignoreChanges", new JsonArray("value")) },
        new("deleteBeforeReplace") { Options = Options("deleteBeforeReplace", true) },
        new("secretOutput") { Options = Options("additionalSecretOutputs", new JsonArray("value")) },
        new("customTimeouts") { Options = Options("customTimeouts", new JsonObject { ["create"] = 300 }) },
        new("explicitProvider") { Provider = "prov" },
        new("parent"),
        new("child") { Parent = "parent" },
        new("dependency"),
        new("dependsOn") { Dependencies = ["dependency"] },
        new("propertyDependency")
        {
            Dependencies = ["dependency"],
            PropertyDependencies = new Dictionary<string, string[]> { ["value"] = ["dependency"] },
        },
    ];

    private static JsonObject Options(string name, JsonNode value) => new() { [name] = value };

    // A preview goes on to its end; an update stops at the first resource that may not be.
    private static string End(string operation, string project, string resource) => operation == "preview"
        ? StepGenerator
        : $"resource urn:pulumi:test::{project}::simple:index:Resource::{resource} is invalid";
}
