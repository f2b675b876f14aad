using Alicerce.Engine.Plan;
using Alicerce.Engine.Policy;

namespace Alicerce.Engine.Tests.Policy;

/// <summary>A violation that an exemption allows is told apart from a policy that does not apply.</summary>
public sealed class ExemptionTests
{
    private const string Text = "exempt from policy 'named' until 2027-01-31: It is old.\nResources have names.\nNo name.";

    private static readonly Urn Stack = Urn.Create("dev", "shop", null, TypeToken.RootStack, "shop-dev");

    private static readonly Urn Files = Urn.Create("dev", "shop", null, "aws:s3/bucket:Bucket", "files");

    private static readonly Urn Logs = Urn.Create("dev", "shop", null, "aws:s3/bucket:Bucket", "logs");

    [TestCase(Text, "2027-01-31", "It is old.", "Resources have names.\nNo name.")]
    [TestCase("exempt from policy 'named': It is old.\nNo name.", "", "It is old.", "No name.")]
    public void Reads_what_the_pack_says(string text, string until, string reason, string message) =>
        Assert.That(
            ExemptPolicy.Read(text), Is.EqualTo(new ExemptPolicy.Exemption("named", until, reason, message)));

    [TestCase("Policy only applies to resources of type 'aws:s3/bucket:Bucket'")]
    [TestCase("It is exempt from policy 'named': It is old.\nNo name.")]
    [TestCase("exempt from policy 'named': It is old.")]
    public void Takes_nothing_else_for_an_exemption(string text) => Assert.That(ExemptPolicy.Read(text), Is.Null);

    [Test]
    public void Takes_the_line_that_says_the_same_out_of_the_log()
    {
        var kept = new Diagnostic(DiagnosticSeverity.Info, "Hello.");

        var read = ExemptionLog.Read(
            [Exempt(Files)],
            [Line(Text, Files), kept, Line("1 violation is exempt from policies of pack 'scripted'", null)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Exempt, Is.EqualTo(new[] { Exempt(Files) }));
            Assert.That(read.Diagnostics, Is.EqualTo(new[] { kept }));
        }
    }

    [Test]
    public void Learns_the_resources_of_a_stack_policy_from_the_log()
    {
        var read = ExemptionLog.Read([Exempt(Stack), Exempt(Stack)], [Line(Text, Logs), Line(Text, Files)]);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read.Exempt.Select(exempt => exempt.Urn), Is.EqualTo(new[] { Files, Logs }));
            Assert.That(read.Diagnostics, Is.Empty);
        }
    }

    [Test]
    public void Leaves_lines_that_no_pack_answered_for()
    {
        var lines = new[]
        {
            Line(Text, Logs),
            Line("2 violations are exempt from policies of pack 'scripted'", null),
            new Diagnostic(DiagnosticSeverity.Warning, Text, Files),
        };

        var read = ExemptionLog.Read([Exempt(Files)], [.. lines]);

        Assert.That(read.Diagnostics, Is.EqualTo(lines));
    }

    private static ExemptViolation Exempt(Urn urn) => new(
        "scripted", "1.2.3", "named", urn, "2027-01-31", "It is old.", "Resources have names.\nNo name.");

    private static Diagnostic Line(string text, Urn? urn) => new(DiagnosticSeverity.Info, text, urn);
}
