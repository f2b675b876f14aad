namespace Alicerce.Preview.Tests;

/// <summary>Packs that end things in the middle.</summary>
public sealed class MisbehaviourTests
{
    private static readonly string Elsewhere = Path.GetTempPath();

    [Test]
    public async Task Says_which_pack_died_and_what_it_said()
    {
        var program = await NodePrograms.FindAsync("everything");
        var pack = await NodePrograms.FindAsync("dying");

        var preview = await BuiltEngine.PreviewAsync(Elsewhere, "-C", program, "--policy-pack", pack);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(preview.ExitCode, Is.EqualTo(1), preview.ToString());
            Assert.That(preview.Errors, Does.Contain("dying").And.Contain("exit code 3"));
            Assert.That(preview.Errors, Does.Contain("The pack has had enough."));
        }
    }
}
