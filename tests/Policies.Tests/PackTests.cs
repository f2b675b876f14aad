using System.Reflection;
using Alicerce.Golden;

namespace Alicerce.Policies.Tests;

/// <summary>What holds for every rule of the pack.</summary>
public sealed class PackTests
{
    private static readonly IReadOnlyList<IRuleExamples> Tested =
    [
        .. from type in Assembly.GetExecutingAssembly().GetTypes()
           where type is { IsAbstract: false } && type.IsAssignableTo(typeof(IRuleExamples))
           select (IRuleExamples)Activator.CreateInstance(type)!,
    ];

    private static IEnumerable<IRule> Rules => AwsFoundationPack.Rules.Cast<IRule>();

    [Test]
    public void Every_rule_is_named_as_its_class() =>
        Assert.That(
            Rules.Select(rule => rule.Info.Id), Is.EqualTo(Rules.Select(rule => Words.Kebab(rule.GetType().Name))));

    [Test]
    public void No_two_rules_share_a_name() =>
        Assert.That(Rules.Select(rule => rule.Info.Id), Is.Unique);

    [Test]
    public void Every_rule_of_the_assembly_is_in_the_pack() =>
        Assert.That(
            from type in typeof(AwsFoundationPack).Assembly.GetTypes()
            where type is { IsAbstract: false } && type.IsAssignableTo(typeof(IRule))
            select type,
            Is.EquivalentTo(Rules.Select(rule => rule.GetType())));

    [Test]
    public void Every_rule_has_examples() =>
        Assert.That(Tested.Select(tests => tests.Rule.Info.Id), Is.EquivalentTo(Rules.Select(rule => rule.Info.Id)));

    // A rule that looks at everything to find out that it has nothing to say costs as much as all the others together.
    [Test]
    public void Every_rule_over_resources_says_which() =>
        Assert.That(
            AwsFoundationPack.Rules.OfType<ResourcePolicy>().Where(rule => rule.ResourceTypes.Count == 0), Is.Empty);

    [Test]
    public void Every_rule_is_in_the_folder_of_its_pillar() =>
        Assert.That(
            Rules.Where(
                rule => !rule.GetType().Namespace!.EndsWith(FolderOf(rule.Info.Pillar), StringComparison.Ordinal)),
            Is.Empty);

    [Test]
    public async Task Every_rule_copes_with_resources_that_say_nothing_and_with_unknown_ones([Values] bool unknown)
    {
        var resources = Tested
            .SelectMany(tests => tests.Examples)
            .SelectMany(example => example.Resources)
            .GroupBy(resource => resource.Type)
            .Select(type => new TestResource(type.Key, "any")
            {
                Properties = unknown
                    ? new PropertyBag(type.SelectMany(resource => resource.Properties.Keys).Distinct().Select(
                        name => KeyValuePair.Create(name, PolicyValue.Unknown())))
                    : [],
            })
            .ToList();
        var stack = new StackInfo { Name = "prod", Project = "test", IsKnown = true };

        var report = await new PolicyTester(AwsFoundationPack.For(stack)) { Stack = stack }.RunAsync(resources);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(report.Results.Select(result => result.Policy).Distinct().Count(), Is.GreaterThan(100));
            Assert.That(report.Failed, Is.Empty);
        }
    }

    [TestCaseSource(nameof(Texts))]
    public void Texts_are_sentences(string text)
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.EndWith("."));
            Assert.That(char.IsUpper(text[0]) || text[0] == '`', text);
        }
    }

    [TestCaseSource(nameof(Pages))]
    public async Task Every_rule_has_its_page(IRuleExamples tests) =>
        GoldenFile.AssertMatches($"docs/rules/{tests.Rule.Info.Id}.md", await RulePage.WriteAsync(tests));

    [Test]
    public void Every_page_is_that_of_a_rule() =>
        Assert.That(
            Directory.GetFiles(Path.Combine(Repository.Root, "docs/rules")).Select(Path.GetFileNameWithoutExtension),
            Is.EquivalentTo(Rules.Select(rule => rule.Info.Id).Append("README")));

    // People configure and exempt rules by these names.
    [Test]
    public void No_rule_changes_its_name() =>
        GoldenFile.AssertMatches(
            "tests/Policies.Tests/Golden/rule-ids.txt",
            string.Concat(Rules.Select(rule => rule.Info.Id + "\n").Order(StringComparer.Ordinal)));

    [Test]
    public void Every_rule_is_in_the_index() =>
        GoldenFile.AssertMatches("docs/rules/README.md", RuleIndex.Write(Rules));

    private static IEnumerable<string> Texts() =>
        Rules.SelectMany(rule => new[]
        {
            rule.Info.Title,
            rule.Info.Rationale,
            rule.Info.Fix,
            rule.Info.Limits,
            rule.Info.AlwaysDecides,
        })
            .OfType<string>()
            .Distinct();

    private static IEnumerable<TestCaseData> Pages() =>
        Tested.Select(tests => new TestCaseData(tests).SetArgDisplayNames(tests.Rule.Info.Id));

    // A folder named like a namespace of the views would hide it.
    private static string FolderOf(Pillar pillar) => $".{(pillar == Pillar.Backup ? "Backups" : pillar)}";
}
