using System.Text.Json.Nodes;
using Alicerce.Engine.Tests.Harness;

namespace Alicerce.Engine.Tests.Check.Documents;

/// <summary>Holds the verdicts on state machines against those of a judge that is not ours: asl-validator, on Node.</summary>
public sealed class MachinePeerTests
{
    [Test]
    public async Task Takes_what_the_peer_takes_and_refuses_what_the_peer_refuses()
    {
        var machines = Machines.Right.Select(machine => (machine.Name, machine.Text, IsRight: true))
            .Concat(Machines.Wrong.Select(machine => (machine.Name, machine.Text, IsRight: false)))
            .ToArray();
        var verdicts = await AskPeerAsync(machines.Select(machine => machine.Text));

        using (Assert.EnterMultipleScope())
        {
            foreach (var ((name, text, isRight), mistakes) in machines.Zip(verdicts))
            {
                Assert.That(mistakes, isRight ? Is.Empty : Is.Not.Empty, $"the peer: {name}");
                Assert.That(Problems(text), isRight ? Is.Empty : Is.Not.Empty, $"we: {name}");
            }
        }
    }

    [Test]
    public async Task Differs_from_the_peer_where_it_is_known_to()
    {
        var ours = await AskPeerAsync(Machines.WrongForUsAlone.Select(machine => machine.Text));
        var theirs = await AskPeerAsync(Machines.WrongForThePeerAlone.Select(machine => machine.Text));

        using (Assert.EnterMultipleScope())
        {
            foreach (var ((why, text, _), mistakes) in Machines.WrongForUsAlone.Zip(ours))
            {
                Assert.That(mistakes, Is.Empty, $"the peer: {why}");
                Assert.That(Problems(text), Is.Not.Empty, $"we: {why}");
            }

            foreach (var ((why, text), mistakes) in Machines.WrongForThePeerAlone.Zip(theirs))
            {
                Assert.That(mistakes, Is.Not.Empty, $"the peer: {why}");
                Assert.That(Problems(text), Is.Empty, $"we: {why}");
            }
        }
    }

    /// <summary>What the peer says of each machine; nothing of one that is right.</summary>
    private static async Task<IReadOnlyList<string>> AskPeerAsync(IEnumerable<string> machines)
    {
        var lines = machines.Select(machine => JsonNode.Parse(machine)!.ToJsonString()).ToArray();
        var verdicts = await NodePeer.FindMistakesAsync("validate-machines.js", string.Join('\n', lines));
        Assert.That(verdicts, Has.Count.EqualTo(lines.Length));
        return verdicts;
    }

    private static string[] Problems(string text) =>
        Checked.Problems("aws:sfn/stateMachine:StateMachine", "definition", text);
}
