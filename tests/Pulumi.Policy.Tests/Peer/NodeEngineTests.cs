using System.Text.Json.Nodes;
using Alicerce.Protocol;
using Pulumi.Policy.Tests.Drivers;
using Pulumi.Policy.Tests.Hosting;

namespace Pulumi.Policy.Tests.Peer;

/// <summary>
/// What Pulumi's conformance cases leave open, played by the engine in Node: the pack speaks Pulumi's protocol, and not
/// only the same dialect as our own client.
/// </summary>
public sealed class NodeEngineTests
{
    private static readonly string Secret =
        $$"""{"{{Signatures.Key}}":"{{Signatures.Secret}}","value":"s3cr3t"}""";

    [Test]
    public async Task Serves_a_whole_preview_as_a_process()
    {
        const string Password = "random:index/randomPassword:RandomPassword";
        using var process = await SampleProcess.StartAsync("--logtostderr", "127.0.0.1:1");

        var seen = await NodeEngine.RunAsync(new EngineRun(
            "shop",
            new EngineResource("db", """{"__defaults":["special"],"length":8,"special":false}""") { Type = Password },
            new EngineResource("later", $$"""{"length":"{{Signatures.UnknownString}}"}""") { Type = Password },
            new EngineResource("pet", $$"""{"prefix":"{{Signatures.UnknownString}}"}""")
            {
                Type = "random:index/randomPet:RandomPet",
                PropertyDependencies = new Dictionary<string, string[]> { ["prefix"] = ["db"] },
            })
        {
            Address = $"127.0.0.1:{process.Port}",
            PolicyConfig = JsonNode.Parse("""{"password-is-long":{"minimumLength":20}}"""),
        });
        var (exitCode, output, _) = await process.EndAsync();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(seen.Plugin, Does.Match(@"^\d+\.\d+\.\d+$"));
            Assert.That(seen.Pack, Is.EqualTo("random-pack@v1.0.0"));
            Assert.That(seen.Summary, Is.EqualTo(new[]
            {
                "mandatory password-is-long db: `length` is 8. Set it to 20 or more.",
                "advisory password-is-long later: can't run policy 'password-is-long' from policy pack "
                    + "'random-pack@v1.0.0' during preview: string value at .length can't be known during preview",
                "mandatory pet-names-do-not-carry-passwords pet: `prefix` comes from the password db. Use another one.",
            }));
            Assert.That(seen.Violations[0].Severity, Is.EqualTo((int)WireSeverity.High));
            Assert.That(
                seen.Remediations.Single().After.ToJsonString(),
                Is.EqualTo("""{"__defaults":["special"],"length":8,"special":true}"""));
            Assert.That(seen.Error, Is.EqualTo("step generator errored"));
            Assert.That(exitCode, Is.Zero);
            Assert.That(output, Is.Empty, "Nothing but the port goes to the standard output.");
        }
    }

    [Test]
    public async Task Undecided_where_a_value_of_any_kind_is_not_known(
        [ValueSource(nameof(Unknowns))] string unknown, [Values("value", "nested")] string name)
    {
        var pack = Pack(context => context.ReportViolation($"{context.Properties[name].AsList(Read)[0]}"));

        var seen = await NodeEngine.RunAsync(pack, new EngineRun(
            "p", new EngineResource("r", $$"""{"value":"{{unknown}}","nested":[{"a":"{{unknown}}"}]}""")));

        Assert.That(seen.Violations.Single().Level, Is.EqualTo("advisory"));
        Assert.That(
            seen.Violations.Single().Message,
            Does.Contain(name == "value" ? " value at .value can't" : " value at .nested.0.a can't"));
        Assert.That(seen.Error, Is.Null);

        static string Read(PolicyValue value) => value.AsObject().Text("a") ?? "";
    }

    [Test]
    public async Task A_secret_can_be_read_and_stays_one()
    {
        var seen = await NodeEngine.RunAsync(
            new PolicyPack("pack")
            {
                Policies =
                [
                    new ResourcePolicy<SimpleResource>("copy")
                    {
                        EnforcementLevel = EnforcementLevel.Remediate,
                        Validate = (_, context) => context.ReportViolation(
                            $"{context.Properties.Text("password")!.Length} {context.Properties.Text("password")}"),
                        Remediate = (_, context) => context.Set("copied", context.Properties["password"]),
                    },
                ],
            },
            new EngineRun("p", new EngineResource("r", $$"""{"password":{{Secret}}}""")));

        var after = seen.Remediations.Single().After;
        Assert.That(after["copied"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(Secret)!.ToJsonString()));
        Assert.That(after["password"]!.ToJsonString(), Is.EqualTo(JsonNode.Parse(Secret)!.ToJsonString()));
        Assert.That(seen.Violations.Single().Message, Is.EqualTo("6 [secret]"));
    }

    [Test]
    public async Task Reads_assets_and_sends_them_back_as_they_came()
    {
        var asset = $$"""{"{{Signatures.Key}}":"{{Signatures.Asset}}","hash":"1","text":"hello"}""";
        var assets = $$$"""
            {"text":{{{asset}}},"code":{"{{{Signatures.Key}}}":"{{{Signatures.Archive}}}","assets":{"a":{{{asset}}} } } }
            """;
        var seen = await NodeEngine.RunAsync(
            new PolicyPack("pack")
            {
                Policies =
                [
                    new ResourcePolicy<SimpleResource>("assets")
                    {
                        EnforcementLevel = EnforcementLevel.Remediate,
                        Validate = (_, context) => context.ReportViolation(
                            $"{context.Properties["text"].Kind} {context.Properties["code"].Kind}"),
                        Remediate = (_, context) => context.Set("seen", true),
                    },
                ],
            },
            new EngineRun("p", new EngineResource("r", assets)));

        var expected = JsonNode.Parse(assets)!.AsObject();
        expected["seen"] = true;
        Assert.That(JsonNode.DeepEquals(seen.Remediations.Single().After, expected), Is.True);
        Assert.That(seen.Summary, Does.Contain("mandatory assets r: Asset Archive"));
    }

    [Test]
    public async Task Severity_reason_and_failure_reach_the_user()
    {
        var seen = await NodeEngine.RunAsync(
            new PolicyPack("pack")
            {
                Version = "1.0.0",
                EnforcementLevel = EnforcementLevel.Mandatory,
                Policies =
                [
                    Policy("low", context => context.ReportViolation("policy's"), PolicySeverity.Low),
                    Policy("raised", context => context.ReportViolation(
                        new Violation("own") { Severity = PolicySeverity.Critical }), PolicySeverity.Low),
                    Policy("skips", context => context.NotApplicable("too small")),
                    Policy("throws", _ => throw new FormatException("not a number")),
                    Policy("last", context => context.ReportViolation("still here")),
                ],
            },
            new EngineRun("p", new EngineResource("r")));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(
                seen.Violations.Select(violation => (violation.Policy, violation.Severity)),
                Is.EqualTo(new[] { ("low", 1), ("raised", 4), ("throws", 0), ("last", 0) }));
            Assert.That(
                seen.NotApplicable.Where(skipped => skipped.Policy == "skips").Select(skipped => skipped.Reason),
                Does.Contain("too small"));
            Assert.That(seen.Violations[2].Message, Does.Contain("FormatException: not a number"));
            Assert.That(seen.Log.Single().Message, Does.Contain("throws").And.Contain(nameof(NodeEngineTests)));
            Assert.That(seen.Log.Single().Severity, Is.EqualTo(3), "An error: the operation fails.");
        }
    }

    [TestCase(null, "advisory two: 7", "mandatory one: 7")]
    [TestCase("""{"all":"mandatory"}""", "mandatory one: 7", "mandatory two: 7")]
    [TestCase("""{"all":"disabled","one":{"enforcementLevel":"advisory","days":9}}""", "advisory one: 9")]
    public async Task Takes_initial_configuration_and_all(string? configuration, params string[] expected)
    {
        static ResourcePolicy Days(string name) => new(name)
        {
            EnforcementLevel = EnforcementLevel.Mandatory,
            Validate = context =>
            {
                if (context.Name == "r")
                {
                    context.ReportViolation($"{context.Config.Integer("days")}");
                }
            },
        };

        var seen = await NodeEngine.RunAsync(
            new PolicyPack("pack")
            {
                Policies = [Days("one"), Days("two")],
                InitialConfig = new Dictionary<string, PolicyConfiguration>
                {
                    ["one"] = new() { Properties = new PropertyBag { ["days"] = 7 } },
                    ["two"] = new()
                    {
                        EnforcementLevel = EnforcementLevel.Advisory,
                        Properties = new PropertyBag { ["days"] = 7 },
                    },
                },
            },
            new EngineRun("p", new EngineResource("r"))
            {
                PolicyConfig = configuration is null ? null : JsonNode.Parse(configuration),
            });

        Assert.That(
            seen.Violations.Select(violation => $"{violation.Level} {violation.Policy}: {violation.Message}"),
            Is.EquivalentTo(expected));
    }

    [Test]
    public async Task Remediations_build_on_one_another()
    {
        static ResourcePolicy<SimpleResource> Append(string letter) => new(letter)
        {
            EnforcementLevel = EnforcementLevel.Remediate,
            Remediate = (resource, context) => context.Set("text", resource.Text + letter),
        };

        var seen = await NodeEngine.RunAsync(
            new PolicyPack("pack") { Policies = [Append("b"), Append("c")] },
            new EngineRun("p", new EngineResource("r", """{"text":"a"}""")));

        Assert.That(
            seen.Remediations.Select(change => $"{change.Policy} {change.After["text"]}"),
            Is.EqualTo(new[] { "b ab", "c abc" }));
    }

    [Test]
    public async Task Takes_and_sends_messages_over_four_megabytes()
    {
        var text = new string('x', 5 * 1024 * 1024);
        var seen = await NodeEngine.RunAsync(
            new PolicyPack("pack")
            {
                Policies =
                [
                    new ResourcePolicy<SimpleResource>("large")
                    {
                        EnforcementLevel = EnforcementLevel.Remediate,
                        Remediate = (resource, context) => context.Set("length", resource.Text!.Length),
                    },
                ],
            },
            new EngineRun("p", new EngineResource("r", $$"""{"text":"{{text}}"}""")));

        var after = seen.Remediations.Single().After;
        Assert.That(after["length"]!.GetValue<int>(), Is.EqualTo(text.Length));
        Assert.That(after["text"]!.GetValue<string>(), Has.Length.EqualTo(text.Length));
    }

    [Test]
    public async Task An_interrupt_ends_the_running_call()
    {
        var pack = new PolicyPack("pack")
        {
            Policies =
            [
                new ResourcePolicy<SimpleResource>("slow")
                {
                    ValidateAsync = async (_, context, cancellationToken) =>
                    {
                        context.Log.Info("waiting");
                        await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
                    },
                },
            ],
        };

        var seen = await NodeEngine.RunAsync(
            pack, new EngineRun("p", new EngineResource("r")) { CancelOnLog = "waiting" });

        Assert.That(seen.Code, Is.EqualTo(GrpcStatusCode.Cancelled));
        Assert.That(seen.Violations, Is.Empty);
    }

    [Test]
    public async Task Is_published_without_a_stack()
    {
        var stacks = new List<StackInfo>();
        var seen = await NodeEngine.RunAsync(
            stack =>
            {
                stacks.Add(stack);
                return Pack(_ => { });
            },
            new EngineRun("p") { Operation = "publish" });

        Assert.That(seen.Policies, Is.EqualTo(new[] { "look" }));
        Assert.That(stacks.Select(stack => stack.IsKnown), Is.EqualTo(new[] { false }));
    }

    [Test]
    public async Task Analyzes_a_saved_stack_without_being_told_about_it()
    {
        var seen = await NodeEngine.RunAsync(
            Pack(context => context.ReportViolation(context.Name)),
            new EngineRun("p", new EngineResource("r")) { Operation = "analyze" });

        Assert.That(seen.Summary, Does.Contain("advisory look r: r"));
        Assert.That(seen.Error, Is.Null);
    }

    [Test]
    public async Task What_cannot_be_read_ends_the_operation_with_the_reason()
    {
        var seen = await NodeEngine.RunAsync(Pack(_ => { }), new EngineRun(
            "p", new EngineResource("r", $$"""{"a":[{"{{Signatures.Key}}":"0123"}]}""")));

        Assert.That(seen.Code, Is.EqualTo(GrpcStatusCode.InvalidArgument));
        Assert.That(seen.Error, Does.EndWith("`0123` is not a signature that this SDK knows."));
    }

    private static string[] Unknowns() =>
    [
        Signatures.UnknownBool,
        Signatures.UnknownNumber,
        Signatures.UnknownString,
        Signatures.UnknownArray,
        Signatures.UnknownAsset,
        Signatures.UnknownArchive,
        Signatures.UnknownObject,
    ];

    private static PolicyPack Pack(Action<ResourceContext> validate) => new("pack")
    {
        Version = "1.0.0",
        Policies =
        [
            new ResourcePolicy("look")
            {
                Validate = context =>
                {
                    if (context.Type == SimpleResource.ResourceType)
                    {
                        validate(context);
                    }
                },
            },
        ],
    };

    private static ResourcePolicy Policy(
        string name, Action<ResourceContext> validate, PolicySeverity severity = PolicySeverity.Unspecified) => new(name)
        {
            Severity = severity,
            Validate = context =>
            {
                if (context.Type == SimpleResource.ResourceType)
                {
                    validate(context);
                }
            },
        };
}
