namespace Alicerce.Policies.Tests;

/// <summary>
/// The tests that every rule has. A test class lists examples of each kind; one where the rule does not apply, and one
/// with an unknown value, follow from the others unless it lists them.
/// </summary>
/// <typeparam name="TRule">The rule.</typeparam>
public abstract class RuleTests<TRule> : IRuleExamples
    where TRule : Policy, IRule, new()
{
    // A part that is not known yet is neither wrong nor repaired.
    private static readonly PolicyOutcome[] Repaired = [PolicyOutcome.Compliant, PolicyOutcome.Undecided];

    /// <inheritdoc/>
    public abstract IReadOnlyList<Example> Examples { get; }

    /// <inheritdoc/>
    public IRule Rule { get; } = new TRule();

    private TRule Policy => (TRule)Rule;

    [Test]
    public async Task Accepts_compliant_resources()
    {
        foreach (var (example, report) in await RunAsync(ExampleKind.Compliant))
        {
            Assert.That(report.Outcome, Is.EqualTo(PolicyOutcome.Compliant), $"{example}\n{report}");
        }
    }

    [Test]
    public async Task Reports_what_violates_it()
    {
        foreach (var (example, report) in await RunAsync(ExampleKind.Violating))
        {
            var messages = report.Violations.Select(violation => violation.Message);
            Assert.That(messages, Is.EqualTo(example.Expected.Select(Described)), $"{example}\n{report}");
        }
    }

    [Test]
    public async Task Says_nothing_where_it_does_not_apply()
    {
        foreach (var (example, report) in await RunAsync(ExampleKind.NotApplicable))
        {
            Assert.That(report.Outcome, Is.EqualTo(PolicyOutcome.NotApplicable), $"{example}\n{report}");
            if (example.Expected.Count > 0)
            {
                Assert.That(
                    report.NotApplicable.Select(result => result.Message), Is.EqualTo(example.Expected), example.Title);
            }
        }
    }

    [Test]
    public async Task Decides_nothing_on_an_unknown_value()
    {
        foreach (var (example, report) in await RunAsync(ExampleKind.Undecided, Rule.Info.AlwaysDecides is not null))
        {
            Assert.That(report.Outcome, Is.EqualTo(PolicyOutcome.Undecided), $"{example}\n{report}");
            Assert.That(
                report.Undecided.Select(result => result.UnknownPath), Is.EqualTo(example.Expected), example.Title);
        }
    }

    [Test]
    public async Task Repairs_what_violates_it_if_it_repairs()
    {
        var repairs = Repair.IsDoneBy(Rule);
        foreach (var example in Examples.Where(example => repairs && example.Kind == ExampleKind.Violating))
        {
            var tester = Tests.Examples.TesterFor(Rule, example, EnforcementLevel.Remediate);
            var report = await tester.RemediateAsync(example.Resources[0]);
            Assert.That(report.Remediated, Has.Count.EqualTo(1), $"{example}\n{report}");
            var repaired = report.Remediated[0];
            var resource = example.Resources[0] with { Properties = new(repaired.Properties.Names.Select(Entry)) };
            var second = await tester.RemediateAsync(resource);
            var after = await tester.AnalyzeAsync(resource);
            using (Assert.EnterMultipleScope())
            {
                Assert.That(second.Outcome, Is.AnyOf(Repaired), $"{example}, repaired twice\n{second}");
                Assert.That(after.Outcome, Is.AnyOf(Repaired), $"{example}, repaired\n{after}");
            }

            KeyValuePair<string, PolicyValue> Entry(string name) => new(name, repaired.Properties.Value(name));
        }
    }

    [Test]
    public async Task Repairs_nothing_at_another_level(
        [Values(EnforcementLevel.Advisory, EnforcementLevel.Mandatory, EnforcementLevel.Disabled)] EnforcementLevel level)
    {
        foreach (var example in Examples.Where(example => example.Kind == ExampleKind.Violating))
        {
            var report = await Tests.Examples.TesterFor(Rule, example, level).RemediateAsync(example.Resources[0]);
            Assert.That(report.Results, Is.Empty, $"{example}");
        }
    }

    /// <summary>Resources that the rule accepts.</summary>
    protected static Example Compliant(string title, params TestResource[] resources) =>
        new(ExampleKind.Compliant, title, resources);

    /// <summary>One resource that the rule reports.</summary>
    protected static Example Violating(string title, TestResource resource, params string[] messages) =>
        Violating(title, [resource], messages);

    /// <summary>Resources that the rule reports.</summary>
    protected static Example Violating(string title, TestResource[] resources, params string[] messages) =>
        new(ExampleKind.Violating, title, resources) { Expected = messages };

    /// <summary>A resource that the rule has nothing to say about.</summary>
    protected static Example NotApplicable(string title, TestResource resource, params string[] reasons) =>
        new(ExampleKind.NotApplicable, title, [resource]) { Expected = reasons };

    /// <summary>Resources that the rule has nothing to say about together.</summary>
    protected static Example NotApplicableTogether(string title, params TestResource[] resources) =>
        new(ExampleKind.NotApplicable, title, resources);

    /// <summary>Resources with a value that is not known yet.</summary>
    protected static Example Undecided(string title, string path, params TestResource[] resources) =>
        new(ExampleKind.Undecided, title, resources) { Expected = [path] };

    private string Described(string message) => $"{Policy.Description}\n{message}";

    private async Task<IReadOnlyList<(Example Example, PolicyReport Report)>> RunAsync(
        ExampleKind kind, bool isImpossible = false)
    {
        var examples = (await Tests.Examples.OfAsync(this)).Where(example => example.Kind == kind).ToList();
        Assert.That(
            examples,
            isImpossible ? Is.Empty : Is.Not.Empty,
            $"{typeof(TRule).Name} has {(isImpossible ? "an" : "no")} example that is {kind}.");
        var reports = new List<(Example, PolicyReport)>();
        foreach (var example in examples)
        {
            reports.Add((example, await Tests.Examples.RunAsync(Rule, example)));
        }

        return reports;
    }
}
