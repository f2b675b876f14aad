using Alicerce.Engine.Plan;
using Alicerce.Engine.Tests.Harness;
using Pulumirpc;
using EnforcementLevel = Pulumirpc.EnforcementLevel;
using PolicySeverity = Pulumirpc.PolicySeverity;

namespace Alicerce.Engine.Tests.Policy;

/// <summary>What becomes of the answers of a policy pack.</summary>
public sealed class VerdictTests
{
    private const string Bucket = "aws:s3/bucket:Bucket";

    [Test]
    public async Task Blocks_on_a_mandatory_violation_with_the_severity_of_the_policy()
    {
        await using var pack = await ScriptedPack.StartAsync(
            analyze: About("files", EnforcementLevel.Mandatory, "No name."));

        var result = await RunAsync(pack);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.BlockedByPolicy));
            Assert.That(result.Violations, Is.EqualTo(new[]
            {
                new Violation(
                    "scripted",
                    "1.2.3",
                    "named",
                    Engine.Plan.EnforcementLevel.Mandatory,
                    Engine.Plan.PolicySeverity.High,
                    new Urn("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::files"),
                    "No name.",
                    "Resources have names."),
            }));
        }
    }

    [Test]
    public async Task Goes_on_with_an_advisory_violation()
    {
        await using var pack = await ScriptedPack.StartAsync(
            analyze: About("files", EnforcementLevel.Advisory, "No name."));

        var result = await RunAsync(pack);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Succeeded));
            Assert.That(result.Violations, Has.Length.EqualTo(1));
        }
    }

    [Test]
    public async Task Takes_a_violation_at_the_level_remediate_as_mandatory()
    {
        await using var pack = await ScriptedPack.StartAsync(
            analyze: About("files", EnforcementLevel.Remediate, "No name."));

        var result = await RunAsync(pack);

        Assert.That(result.Violations.Single().Level, Is.EqualTo(Engine.Plan.EnforcementLevel.Mandatory));
    }

    [Test]
    public async Task Tells_an_undecided_policy_from_a_violated_one()
    {
        await using var pack = await ScriptedPack.StartAsync(analyze: About(
            "files",
            EnforcementLevel.Advisory,
            "can't run policy 'named' from policy pack 'scripted@v1.2.3' during preview: " +
            "string value at .tags.owner can't be known during preview"));

        var result = await RunAsync(pack);

        var undecided = result.NotDecided.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Violations, Is.Empty);
            Assert.That((undecided.Kind, undecided.Path), Is.EqualTo(("string", "tags.owner")));
            Assert.That(undecided.Level, Is.EqualTo(Engine.Plan.EnforcementLevel.Mandatory));
        }
    }

    [Test]
    public async Task Attributes_stack_violations_to_the_resource_or_to_the_stack()
    {
        await using var pack = await ScriptedPack.StartAsync(analyzeStack: request => new AnalyzeResponse
        {
            Diagnostics =
            {
                Violation(EnforcementLevel.Advisory, "one", request.Resources.Single(r => r.Name == "files").Urn),
                Violation(EnforcementLevel.Advisory, "two", "urn:pulumi:dev::shop::x:y:Z::nowhere"),
                Violation(EnforcementLevel.Advisory, "three", ""),
            },
        });

        var result = await RunAsync(pack);

        Assert.That(
            result.Violations.ToDictionary(violation => violation.Message, violation => violation.Urn.Name),
            Is.EqualTo(
                new Dictionary<string, string> { ["one"] = "files", ["two"] = "shop-dev", ["three"] = "shop-dev" }));
    }

    [Test]
    public async Task Tells_an_exempt_violation_from_a_policy_that_does_not_apply()
    {
        await using var pack = await ScriptedPack.StartAsync(analyze: request => NotApplicable(
            request.Name == "files"
                ? "exempt from policy 'named' until 2027-01-31: It is old.\nResources have names.\nNo name."
                : "It is another type."));

        var result = await RunAsync(pack);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Exempt, Is.EqualTo(new[]
            {
                new ExemptViolation(
                    "scripted",
                    "1.2.3",
                    "named",
                    new Urn("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::files"),
                    "2027-01-31",
                    "It is old.",
                    "Resources have names.\nNo name."),
            }));
            Assert.That(result.Held, Is.Empty);
        }
    }

    [Test]
    public async Task Knows_which_resources_a_policy_found_right()
    {
        await using var pack = await ScriptedPack.StartAsync(analyze: request =>
            request.Name == "files" ? new AnalyzeResponse() : NotApplicable("It is another type."));

        var result = await RunAsync(pack);

        Assert.That(result.Held, Is.EqualTo(new[]
        {
            new HeldPolicy("scripted", "named", new Urn("urn:pulumi:dev::shop::aws:s3/bucket:Bucket::files")),
        }));
    }

    [Test]
    public async Task Fails_when_a_pack_reports_a_disabled_violation()
    {
        await using var pack = await ScriptedPack.StartAsync(
            analyze: About("files", EnforcementLevel.Disabled, "No name."));

        var result = await RunAsync(pack, exitCode: null);

        Assert.That(Errors(result), Is.EqualTo(new[]
        {
            "The policy pack `scripted` reports a violation of `named` at the enforcement level 2, which no violation can have.",
        }));
    }

    [Test]
    public async Task Fails_when_a_policy_throws()
    {
        await using var pack = await ScriptedPack.StartAsync(analyze: request => request.Name == "files"
            ? throw new InvalidOperationException("Object reference not set.")
            : new AnalyzeResponse());

        var result = await RunAsync(pack, exitCode: null);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(result.Outcome, Is.EqualTo(Outcome.Failed));
            Assert.That(Errors(result), Is.EqualTo(new[]
            {
                "failed to run policy: Object reference not set. (policy pack `scripted 1.2.3`)",
            }));
            Assert.That(result.Diagnostics.Single().Urn!.Value.Name, Is.EqualTo("files"));
        }
    }

    [Test]
    public async Task Shows_a_remediation_that_failed_as_advice()
    {
        await using var pack = await ScriptedPack.StartAsync(remediate: request => request.Name != "files"
            ? new RemediateResponse()
            : new RemediateResponse
            {
                Remediations = { new Pulumirpc.Remediation { PolicyName = "named", Diagnostic = "Cannot name it." } },
            });

        var result = await RunAsync(pack);

        var violation = result.Violations.Single();
        using (Assert.EnterMultipleScope())
        {
            Assert.That(violation.Level, Is.EqualTo(Engine.Plan.EnforcementLevel.Advisory));
            Assert.That(violation.Message, Is.EqualTo("Cannot name it."));
            Assert.That(result.Remediations, Is.Empty);
        }
    }

    private static Func<AnalyzeRequest, AnalyzeResponse> About(string name, EnforcementLevel level, string message) =>
        request => request.Name == name
            ? new AnalyzeResponse { Diagnostics = { Violation(level, message, "") } }
            : new AnalyzeResponse();

    private static AnalyzeResponse NotApplicable(string reason) => new()
    {
        NotApplicable = { new PolicyNotApplicable { PolicyName = "named", Reason = reason } },
    };

    private static AnalyzeDiagnostic Violation(EnforcementLevel level, string message, string urn) => new()
    {
        PolicyName = "named",
        PolicyPackName = "scripted",
        PolicyPackVersion = "1.2.3",
        Description = "Resources have names.",
        EnforcementLevel = level,
        Severity = PolicySeverity.Unspecified,
        Message = message,
        Urn = urn,
    };

    /// <summary>Registers one bucket; no exit code means that the engine is to end the program.</summary>
    private static Task<PreviewResult> RunAsync(ScriptedPack pack, int? exitCode = 0) => Previewing.RunAsync(
        async program =>
        {
            await program.RegisterStackAsync();
            try
            {
                await program.RegisterAsync(Bucket, "files");
            }
            catch (Protocol.GrpcException) when (exitCode is null)
            {
                // The preview is over; the program is about to be ended.
            }

            return exitCode ?? 0;
        },
        "config:\n  aws:region: us-east-1\n",
        [pack.Path]);

    private static IEnumerable<string> Errors(PreviewResult result) => result.Diagnostics
        .Where(diagnostic => diagnostic.Severity is DiagnosticSeverity.Error)
        .Select(diagnostic => diagnostic.Message);
}
