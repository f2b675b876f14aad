using Alicerce.Golden;
using Alicerce.Policies.Responsibilities;

namespace Alicerce.Policies.Tests.Responsibilities;

public sealed class ResponsibilityMatrixTests
{
    private static IEnumerable<Duty> Duties => ResponsibilityMatrix.Services.SelectMany(service => service.Customer);

    [Test]
    public void Every_rule_checks_a_duty()
    {
        var placed = Duties.SelectMany(duty => duty.AllRules).ToHashSet();

        Assert.That(
            AwsFoundationPack.Rules.Select(rule => rule.Name).Where(rule => !placed.Contains(rule)),
            Is.Empty,
            "Add the rule to the duties that it checks, below `policies/Responsibilities`.");
    }

    [Test]
    public void Every_rule_that_checks_a_duty_exists() =>
        Assert.That(
            Duties.SelectMany(duty => duty.AllRules).Distinct(),
            Is.SubsetOf(AwsFoundationPack.Rules.Select(rule => rule.Name)));

    [Test]
    public void No_duty_names_a_rule_twice() =>
        Assert.That(Duties.Where(duty => duty.AllRules.Distinct().Count() < duty.AllRules.Count()), Is.Empty);

    [Test]
    public void Rules_on_the_resources_of_a_service_are_about_some_of_them() =>
        Assert.That(
            from service in ResponsibilityMatrix.Services
            from rule in service.Customer.SelectMany(duty => duty.RulesOnOwnResources)
            where AwsFoundationPack.Rules.Single(policy => policy.Name == rule) is ResourcePolicy policy
                && policy.ResourceTypes.Count > 0
                && !policy.ResourceTypes.Any(type => service.Types.Any(type.StartsWith))
            select $"{service.Service}: {rule}",
            Is.Empty);

    [Test]
    public void No_two_services_share_a_name() =>
        Assert.That(ResponsibilityMatrix.Services.Select(service => service.Service), Is.Unique);

    [Test]
    public void No_two_duties_share_an_id() => Assert.That(Duties.Select(duty => duty.Id), Is.Unique);

    [Test]
    public void Duties_are_sentences() =>
        Assert.That(
            ResponsibilityMatrix.Services.SelectMany(
                service => service.Customer.Select(duty => duty.Text).Append(service.Aws)),
            Has.All.Match("^[A-Z].*\\.$"));

    [Test]
    public void The_page_says_who_does_what_and_what_checks_it() =>
        GoldenFile.AssertMatches("docs/shared-responsibility.md", MatrixPage.Write());

    [Test]
    public void The_file_says_it_to_machines() =>
        GoldenFile.AssertMatches("policies/responsibilities.json", DutyFile.Write());
}
