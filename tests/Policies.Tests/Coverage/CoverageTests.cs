namespace Alicerce.Policies.Tests.Coverage;

/// <summary>Every control that a declaration can decide has a rule, or a reason to have none.</summary>
public sealed class CoverageTests
{
    private static readonly HashSet<string> Checked =
    [
        .. AwsFoundationPack.Rules.Cast<IRule>().SelectMany(rule => rule.Info.Controls.Concat(rule.Info.Checkov)),
    ];

    private static IEnumerable<string> Services => Control.All.Select(control => control.Service).Distinct();

    [TestCaseSource(nameof(Services))]
    public void Every_control_has_a_rule_or_a_reason_to_have_none(string service) =>
        Assert.That(
            from control in Control.All
            where control.Service == service && control.Decidable != "no"
            where !Checked.Contains(control.Id) && !LeftOut.Reasons.ContainsKey(control.Id)
            select control.Id,
            Is.Empty,
            "Write a rule, or say in `docs/policies.md` why there is none.");

    [Test]
    public void What_shows_only_at_run_time_is_left_out_with_its_reason() =>
        Assert.That(
            Control.All.Where(control => control.Decidable == "no").Select(control => control.Id),
            Is.SubsetOf(LeftOut.Reasons.Keys));

    [Test]
    public void Nothing_that_is_left_out_has_a_rule() =>
        Assert.That(LeftOut.Reasons.Keys.Where(Checked.Contains), Is.Empty);

    [Test]
    public void Every_reason_is_there() =>
        Assert.That(LeftOut.Reasons.Values, Is.Not.Empty.And.None.Empty);

    [Test]
    public void No_control_is_listed_twice() => Assert.That(Control.All.Select(control => control.Id), Is.Unique);
}
