using System.Reflection;
using Alicerce.Golden;
using Alicerce.Policies.Responsibilities;

namespace Alicerce.Policies.Tests.Responsibilities;

public sealed class ResponsibilityMatrixTests
{
    private static readonly IReadOnlyList<IRuleExamples> Tested =
    [
        .. from type in Assembly.GetExecutingAssembly().GetTypes()
           where type is { IsAbstract: false } && type.IsAssignableTo(typeof(IRuleExamples))
           select (IRuleExamples)Activator.CreateInstance(type)!,
    ];

    [Test]
    public async Task Every_rule_checks_a_service()
    {
        var checks = await ChecksAsync();

        var placed = checks.Select(check => check.Rule.Info.Id).ToHashSet();
        Assert.That(
            AwsFoundationPack.Rules.Select(rule => rule.Name).Where(rule => !placed.Contains(rule)),
            Is.Empty,
            "Add the types of the resources, or the rule, to its service below `policies/Responsibilities`.");
    }

    [Test]
    public void Every_rule_that_a_service_names_exists() =>
        Assert.That(
            ResponsibilityMatrix.Services.SelectMany(service => service.Rules).Distinct(),
            Is.SubsetOf(AwsFoundationPack.Rules.Select(rule => rule.Name)));

    [Test]
    public void No_two_services_share_a_name() =>
        Assert.That(ResponsibilityMatrix.Services.Select(service => service.Service), Is.Unique);

    [Test]
    public void Duties_are_sentences() =>
        Assert.That(
            ResponsibilityMatrix.Services.SelectMany(service => service.Customer.Append(service.Aws)),
            Has.All.Match("^[A-Z].*\\.$"));

    [Test]
    public async Task The_page_says_who_does_what_and_what_checks_it() =>
        GoldenFile.AssertMatches(
            "docs/shared-responsibility.md",
            MatrixPage.Write((await ChecksAsync()).ToLookup(check => check.Service, check => check.Rule)));

    private static async Task<IReadOnlyList<(string Service, IRule Rule)>> ChecksAsync()
    {
        var checks = new List<(string, IRule)>();
        foreach (var tests in Tested)
        {
            var types = await ReportedTypes.OfAsync(tests);
            checks.AddRange(
                ResponsibilityMatrix.ServicesOf(tests.Rule, types).Select(service => (service.Service, tests.Rule)));
        }

        return checks;
    }
}
