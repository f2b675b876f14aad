using Alicerce.Engine.Plan;
using Alicerce.Engine.Responsibilities;

namespace Alicerce.Engine.Tests.Responsibilities;

/// <summary>What the verdicts of policies mean for the duties that they check.</summary>
public sealed class DutyAssessmentTests
{
    private const string Pack = "rules";

    private static readonly Urn Stack = Urn.Create("dev", "shop", null, TypeToken.RootStack, "shop-dev");

    private static readonly Urn Table = Resource("aws:dynamodb/table:Table", "files");

    private static readonly Urn Database = Resource("aws:rds/instance:Instance", "orders");

    private static readonly ServiceDuties Tables = new(
        "Tables",
        "abstract-service",
        "Keeps copies.",
        ["aws:dynamodb/"],
        [new Duty("tables-recovery", "Keep the history.", ["has-history"], ["is-backed-up"])]);

    [Test]
    public void Is_unchecked_where_nothing_was_judged() =>
        Assert.That(Status(Preview(Table)), Is.EqualTo(DutyStatus.Unchecked));

    [Test]
    public void Is_met_where_a_rule_judged_something() =>
        Assert.That(
            Status(Preview(Table) with { Held = [new HeldPolicy(Pack, "has-history", Table)] }),
            Is.EqualTo(DutyStatus.Met));

    [Test]
    public void Is_not_met_by_a_rule_of_another_duty_or_pack() =>
        Assert.That(
            Status(Preview(Table) with
            {
                Held = [new HeldPolicy(Pack, "other", Table), new HeldPolicy("others", "has-history", Table)],
            }),
            Is.EqualTo(DutyStatus.Unchecked));

    [Test]
    public void Takes_the_gravest_of_what_the_rules_say()
    {
        var held = Preview(Table) with { Held = [new HeldPolicy(Pack, "has-history", Table)] };
        var exempt = held with { Exempt = [Exempt("has-history", Table)] };
        var undecided = exempt with { NotDecided = [Undecided("has-history", Table)] };
        var broken = undecided with { Violations = [Violation("is-backed-up", Table)] };

        Assert.That(
            new[] { held, exempt, undecided, broken }.Select(Status),
            Is.EqualTo(new[] { DutyStatus.Met, DutyStatus.Exempt, DutyStatus.Undecided, DutyStatus.Broken }));
    }

    [Test]
    public void Leaves_what_a_shared_rule_says_to_the_service_of_the_resource()
    {
        var result = Preview(Table, Database) with { Violations = [Violation("is-backed-up", Database)] };

        Assert.That(Status(result), Is.EqualTo(DutyStatus.Unchecked));
    }

    [Test]
    public void Counts_what_a_shared_rule_says_of_the_stack_where_the_service_has_resources()
    {
        var held = new HeldPolicy(Pack, "is-backed-up", Stack);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(Status(Preview(Table) with { Held = [held] }), Is.EqualTo(DutyStatus.Met));
            Assert.That(Status(Preview(Database) with { Held = [held] }), Is.EqualTo(DutyStatus.Unchecked));
        }
    }

    [Test]
    public void Says_by_what_it_is_broken()
    {
        var violation = Violation("has-history", Table);

        var verdict = DutyAssessment.Of(Preview(Table) with { Violations = [violation] }).Single();

        using (Assert.EnterMultipleScope())
        {
            Assert.That((verdict.PolicyPack, verdict.Service, verdict.Duty.Id), Is.EqualTo((Pack, "Tables", "tables-recovery")));
            Assert.That(verdict.Violations, Is.EqualTo(new[] { violation }));
        }
    }

    [TestCase(Outcome.Failed)]
    [TestCase(Outcome.Cancelled)]
    public void Says_nothing_of_a_preview_that_ended_early(Outcome outcome) =>
        Assert.That(DutyAssessment.Of(Preview(Table) with { Outcome = outcome }), Is.Empty);

    private static DutyStatus Status(PreviewResult result) => DutyAssessment.Of(result).Single().Status;

    private static PreviewResult Preview(params Urn[] resources) => new()
    {
        Project = "shop",
        Stack = "dev",
        Organization = "organization",
        Outcome = Outcome.Succeeded,
        Resources =
        [
            .. resources.Prepend(Stack).Select(urn => new PlannedResource
            {
                Urn = urn,
                Type = urn.Type,
                Name = urn.Name,
                Custom = urn != Stack,
                Operation = Operation.Create,
            }),
        ],
        Packs = [new PolicyPackSummary(Pack, "1.0.0", "Rules", "policies", []) { Duties = [Tables] }],
    };

    private static Urn Resource(string type, string name) => Urn.Create("dev", "shop", null, type, name);

    private static Violation Violation(string policy, Urn urn) =>
        new(Pack, "1.0.0", policy, EnforcementLevel.Advisory, PolicySeverity.Low, urn, "It is wrong.", "");

    private static NotDecided Undecided(string policy, Urn urn) =>
        new(Pack, "1.0.0", policy, EnforcementLevel.Advisory, PolicySeverity.Low, urn, "string", "arn", "");

    private static ExemptViolation Exempt(string policy, Urn urn) =>
        new(Pack, "1.0.0", policy, urn, "", "It is a test.", "It is wrong.");
}
