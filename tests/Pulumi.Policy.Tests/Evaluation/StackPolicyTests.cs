using Pulumi.Policy.Testing;
using Pulumi.Policy.Tests.Drivers;

namespace Pulumi.Policy.Tests.Evaluation;

/// <summary>Stack policies walk the graph of resources.</summary>
public sealed class StackPolicyTests
{
    private static readonly TestResource Component = new("acme:index:Site", "site");

    private static readonly TestResource Bucket = TestResource.Of<SimpleResource>("bucket") with
    {
        Parent = Component,
        Outputs = new PropertyBag { ["id"] = PolicyValue.Unknown(), ["name"] = "assets", ["value"] = true },
    };

    private static async Task<PolicyReport> RunAsync(Action<StackContext> validate, params TestResource[] resources) =>
        await new PolicyTester(new StackPolicy("walk") { Validate = validate }).AnalyzeStackAsync(resources);

    [Test]
    public async Task Sees_parents_children_dependencies_and_dependents()
    {
        var policy = TestResource.Of<SimpleResource>("policy") with
        {
            Dependencies = [Bucket, new TestResource("gone:index:Gone", "gone")],
            PropertyDependencies = new Dictionary<string, IReadOnlyList<TestResource>> { ["text"] = [Bucket] },
        };

        var report = await RunAsync(
            context =>
            {
                var (view, bucket) = context.Resources.OfType<SimpleResource>().First();
                context.ReportViolation(string.Join(
                    '\n',
                    $"{view.Value} {bucket.Parent?.Name} {bucket.Parent?.Children.Single().Name}",
                    $"{bucket.Parent?.Parent?.Name}",
                    $"{bucket.ReferencedBy<SimpleResource>("text").Single().Name}",
                    $"{bucket.ReferencedBy<SimpleResource>("names").Count()}",
                    $"{context.Resources[2].Dependencies.Single().Name} "
                        + context.Resources[2].References("text").Single().Name,
                    $"{context.Resources.Find(Component.Urn)?.Type} {context.Resources.Count}"));
            },
            Component,
            Bucket,
            policy);

        Assert.That(report.Violations.Single().Message, Is.EqualTo(
            "True site site\n".Replace("site site", "site bucket", StringComparison.Ordinal)
            + "\npolicy\n0\nbucket bucket\nacme:index:Site 3"));
    }

    private static IEnumerable<TestCaseData> References()
    {
        var edge = new Dictionary<string, IReadOnlyList<TestResource>> { ["text"] = [Bucket] };
        var other = new Dictionary<string, IReadOnlyList<TestResource>> { ["text"] = [Component] };
        yield return Case("an edge to it", PolicyValue.Unknown(), edge, "True");
        yield return Case("an edge elsewhere", PolicyValue.Unknown(), other, "False");
        yield return Case("the same value", "assets", [], "True");
        yield return Case("another value", "logs", [], "False");
        yield return Case("an element of a list", PolicyValue.List("logs", "assets"), [], "True");
        yield return Case("a list with an unknown", PolicyValue.List(PolicyValue.Unknown(), "assets"), [], "True");
        yield return Case("nothing", PolicyValue.Null, [], "False");
        yield return Case("an unknown from nowhere", PolicyValue.Unknown(), [], null);
        yield return Case("a list of unknowns", PolicyValue.List(PolicyValue.Unknown()), [], null);
    }

    [TestCaseSource(nameof(References))]
    public async Task Joins_by_edge_first_and_then_by_value(
        PolicyValue text, Dictionary<string, IReadOnlyList<TestResource>> edges, string? expected)
    {
        var reference = TestResource.Of<SimpleResource>("reference", new PropertyBag { ["text"] = text }) with
        {
            PropertyDependencies = edges,
        };

        var report = await RunAsync(
            context => context.ReportViolation($"{context.Resources[2].RefersTo("text", context.Resources[1])}"),
            Component,
            Bucket,
            reference);

        Assert.That(report.Violations.SingleOrDefault()?.Message, Is.EqualTo(expected));
        Assert.That(report.Undecided, expected is null ? Has.Count.EqualTo(1) : Is.Empty);
    }

    [Test]
    public async Task Judges_the_others_where_one_is_not_known()
    {
        var unknown = TestResource.Of<SimpleResource>("unknown", new PropertyBag { ["value"] = PolicyValue.Unknown() });
        var known = TestResource.Of<SimpleResource>("known", new PropertyBag { ["value"] = false });

        var report = await RunAsync(
            context => context.ForEach<SimpleResource>(typed =>
            {
                if (typed.View.Value == false)
                {
                    context.ReportViolation(typed.Resource, "`value` is false.");
                }
            }),
            unknown,
            known);

        Assert.That(report.Violations.Single().Urn, Is.EqualTo(known.Urn));
        Assert.That(report.Undecided.Single().Urn, Is.EqualTo(unknown.Urn));
    }

    [Test]
    public async Task Has_nothing_to_say_about_a_stack_without_what_it_judges()
    {
        var report = await RunAsync(context => context.ForEach<SimpleResource>(_ => { }), Component);

        Assert.That(
            report.Results.Single().ToString(),
            Does.StartWith("NotApplicable walk (stack)").And.EndWith("The stack has no resource that the policy judges"));
    }

    [TestCase("files", "files", PolicyOutcome.NotApplicable)]
    [TestCase("files", "logs", PolicyOutcome.Compliant)]
    public async Task Holds_where_it_judges_one_and_has_nothing_to_say_about_the_others(
        string first, string second, PolicyOutcome expected)
    {
        var report = await RunAsync(
            context => context.ForEach<SimpleResource>(typed =>
            {
                if (typed.Name == "files")
                {
                    context.NotApplicable("Files are not judged.");
                }
            }),
            TestResource.Of<SimpleResource>(first),
            TestResource.Of<SimpleResource>(second));

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Outcome, Is.EqualTo(expected));
            Assert.That(report.NotApplicable, Is.Not.Empty);
        }
    }

    [Test]
    public async Task Reports_in_the_order_of_policies_and_then_of_reports()
    {
        StackPolicy Each(string name) => new(name)
        {
            Validate = context =>
            {
                foreach (var resource in context.Resources)
                {
                    context.ReportViolation(resource, resource.Name);
                }
            },
        };
        var tester = new PolicyTester(Each("z"), Each("a"));

        var report = await tester.AnalyzeStackAsync([Component, Bucket]);

        Assert.That(
            report.Violations.Select(found => $"{found.Policy} {found.Message}"),
            Is.EqualTo(new[] { "z site", "z bucket", "a site", "a bucket" }));
    }

    private static TestCaseData Case(
        string name, PolicyValue text, Dictionary<string, IReadOnlyList<TestResource>> edges, string? expected) =>
        new TestCaseData(text, edges, expected).SetArgDisplayNames(name);
}
