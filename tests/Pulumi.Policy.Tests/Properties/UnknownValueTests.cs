using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Properties;

/// <summary>Reading a value that is not known yet leaves the policy undecided, wherever the value lies.</summary>
public sealed class UnknownValueTests
{
    private static readonly PropertyBag Unknowns = new()
    {
        ["value"] = PolicyValue.Unknown(UnknownKind.Boolean),
        ["text"] = PolicyValue.Secret(PolicyValue.Unknown()),
        ["inner"] = new PropertyBag { ["port"] = PolicyValue.Unknown(UnknownKind.Number), ["name"] = "known" },
        ["items"] = PolicyValue.List(
            new PropertyBag { ["port"] = 80 },
            new PropertyBag { ["port"] = PolicyValue.Unknown() },
            PolicyValue.Unknown(UnknownKind.Object)),
        ["names"] = PolicyValue.Unknown(UnknownKind.Array),
        ["tags"] = new PropertyBag { ["owner"] = PolicyValue.Unknown(), ["team"] = "core" },
        ["all"] = PolicyValue.Unknown(UnknownKind.Object),
        ["code"] = PolicyValue.Unknown(UnknownKind.Archive),
    };

    private static IEnumerable<TestCaseData> Reads()
    {
        yield return Read("a boolean", r => r.Value == true, "boolean value at .value");
        yield return Read("a secret", r => r.Text, "string value at .text");
        yield return Read("a nested number", r => r.Inner?.Port > 1, "number value at .inner.port");
        yield return Read("any of a list", r => r.Items.Any(item => item.Port == 22), "string value at .items.1.port");
        yield return Read("all of a list", r => r.Items.All(item => item.Port == 80), "string value at .items.1.port");
        yield return Read("an element", r => r.Items[2].Name, "Object value at .items.2");
        yield return Read("a query", r => (from n in r.Names where n == "x" select n).Count(), "Array value at .names");
        yield return Read("the length of a list", r => r.Names.Count, "Array value at .names");
        yield return Read("a map value", r => r.Tags["owner"], "string value at .tags.owner");
        yield return Read("all map values", r => r.Tags.Values.ToList(), "string value at .tags.owner");
        yield return Read(
            "an unknown map", r => r.Properties.Map("all", PolicyValue.ReadText).Count, "Object value at .all");
        yield return Read("an unknown object", r => r.Properties.View<Nested>("all"), "Object value at .all");
        yield return Read("an archive", r => r.Properties.Value("code").AsArchive(), "archive value at .code");
    }

    [TestCaseSource(nameof(Reads))]
    public async Task Leaves_the_policy_undecided(Func<SimpleView, object?> read, string expected)
    {
        var policy = new ResourcePolicy<SimpleResource>("reads")
        {
            Description = "Reads a value",
            EnforcementLevel = EnforcementLevel.Mandatory,
            Validate = (resource, context) =>
            {
                read(new SimpleView(resource));
                context.ReportViolation("This is never reached.");
            },
        };

        var report = await new PolicyTester(policy).AnalyzeAsync(TestResource.Of<SimpleResource>("r", Unknowns));

        var result = report.Results.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(PolicyOutcome.Undecided), report.ToString());
            Assert.That(result.EnforcementLevel, Is.EqualTo(EnforcementLevel.Advisory));
            Assert.That(result.Message, Is.EqualTo(
                $"can't run policy 'reads' from policy pack 'test@v1.0.0' during preview: {expected} "
                + "can't be known during preview"));
        }
    }

    [Test]
    public async Task What_does_not_need_the_value_is_decided()
    {
        var policy = new ResourcePolicy<SimpleResource>("looks")
        {
            Validate = (resource, context) =>
            {
                var properties = resource.Properties;
                string[] facts =
                [
                    $"{properties.Has("value")} {properties.IsUnknown("value")} {properties.IsSecret("text")}",
                    $"{resource.Items.Count} {resource.Items.Any(item => item.Port == 80)}",
                    $"{string.Join(' ', resource.Tags.Keys)} {resource.Tags.ContainsKey("owner")} "
                        + resource.Tags["team"],
                    $"{resource.Inner?.Name} {resource.Names.IsUnknown} {properties.Value("text").Kind}",
                    $"{properties.Value("items")}",
                ];
                context.ReportViolation(string.Join('\n', facts));
            },
        };

        var report = await new PolicyTester(policy).AnalyzeAsync(TestResource.Of<SimpleResource>("r", Unknowns));

        Assert.That(report.Results.Single().Message, Is.EqualTo("""
            True True True
            3 True
            owner team True core
            known True Unknown
            [{port: 80}, {port: [unknown]}, [unknown]]
            """));
    }

    [Test]
    public async Task Keeps_earlier_violations_and_goes_on_with_the_other_validations()
    {
        var policy = new ResourcePolicy<SimpleResource>("several")
        {
            Validate = (resource, context) =>
            {
                context.ReportViolation("before");
                _ = resource.Value!.Value;
                context.ReportViolation("after");
            },
            Validations =
            [
                (_, context) => context.ReportViolation("second"),
                (resource, context) => context.ReportViolation(resource.Text ?? "none"),
            ],
        };

        var report = await new PolicyTester(policy).AnalyzeAsync(TestResource.Of<SimpleResource>("r", Unknowns));

        Assert.That(report.Violations.Select(violation => violation.Message), Is.EqualTo(new[] { "before", "second" }));
        Assert.That(report.Undecided.Select(result => result.UnknownPath), Is.EqualTo(new[] { "value", "text" }));
    }

    [Test]
    public async Task Goes_over_the_wire_as_advice_without_a_resource()
    {
        await using var served = await ServedPack.StartAsync(new PolicyPack("pack")
        {
            Version = "1.0.0",
            Policies =
            [
                new ResourcePolicy<SimpleResource>("reads")
                {
                    Description = "Reads a value",
                    EnforcementLevel = EnforcementLevel.Mandatory,
                    Severity = PolicySeverity.High,
                    Validate = (resource, context) => context.ReportViolation($"{resource.Value}"),
                },
            ],
        });
        var request = Given.Resource("p", "res", $$"""{"value":"{{Alicerce.Protocol.Signatures.UnknownString}}"}""");

        var diagnostic = (await served.Client.AnalyzeAsync(request)).Diagnostics.Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That(diagnostic.EnforcementLevel, Is.EqualTo(WireLevel.Advisory));
            Assert.That(diagnostic.Urn, Is.Empty);
            Assert.That(diagnostic.Description, Is.EqualTo("Reads a value"));
            Assert.That(diagnostic.Message, Is.EqualTo(
                "can't run policy 'reads' from policy pack 'pack@v1.0.0' during preview: string value at .value can't "
                + "be known during preview"));
        }
    }

    private static TestCaseData Read(string name, Func<SimpleView, object?> read, string expected) =>
        new TestCaseData(read, expected).SetArgDisplayNames(name);
}
