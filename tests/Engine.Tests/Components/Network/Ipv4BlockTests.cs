using Alicerce.Engine.Components.Network;

namespace Alicerce.Engine.Tests.Components.Network;

public sealed class Ipv4BlockTests
{
    [TestCase("10.0.0.0/16", 65536)]
    [TestCase("0.0.0.0/0", 4294967296)]
    [TestCase("192.168.7.255/32", 1)]
    public void Reads_a_block_and_prints_it_the_same_way(string text, long size)
    {
        var block = Block(text);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(block.ToString(), Is.EqualTo(text));
            Assert.That(block.Size, Is.EqualTo(size));
        }
    }

    [TestCase("10.0.0.0")]
    [TestCase("10.0.0/16")]
    [TestCase("10.0.0.0/33")]
    [TestCase("10.0.0.0/-1")]
    [TestCase("10.0.0.256/16")]
    [TestCase("fd00::/8")]
    [TestCase("")]
    public void Refuses_what_is_not_a_block(string text)
    {
        var read = Ipv4Block.TryParse(text, out _, out var problem);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.False);
            Assert.That(problem, Is.EqualTo("is not an IPv4 CIDR block such as `10.0.0.0/16`"));
        }
    }

    [Test]
    public void Names_the_block_that_was_meant_when_host_bits_are_set()
    {
        var read = Ipv4Block.TryParse("10.0.12.1/16", out _, out var problem);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(read, Is.False);
            Assert.That(problem, Is.EqualTo("has host bits set; the block that holds it is `10.0.0.0/16`"));
        }
    }

    [Test]
    public void Knows_its_neighbours()
    {
        var block = Block("10.0.32.0/20");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(block.Next(), Is.EqualTo(Block("10.0.48.0/20")));
            Assert.That(block.NextOfMask(24), Is.EqualTo(Block("10.0.48.0/24")));
            Assert.That(block.NextOfMask(18), Is.EqualTo(Block("10.0.64.0/18")));
            Assert.That(Block("255.255.255.0/24").Next(), Is.Null);
        }
    }

    [TestCase("10.0.0.0/16", "10.0.255.0/24", true)]
    [TestCase("10.0.255.0/24", "10.0.0.0/16", true)]
    [TestCase("10.0.0.0/24", "10.0.1.0/24", false)]
    [TestCase("0.0.0.0/0", "255.255.255.255/32", true)]
    public void Tells_whether_blocks_overlap(string one, string other, bool expected) =>
        Assert.That(Block(one).Overlaps(Block(other)), Is.EqualTo(expected));

    [Test]
    public void Contains_what_lies_wholly_inside()
    {
        using (Assert.EnterMultipleScope())
        {
            Assert.That(Block("10.0.0.0/16").Contains(Block("10.0.255.0/24")), Is.True);
            Assert.That(Block("10.0.255.0/24").Contains(Block("10.0.0.0/16")), Is.False);
        }
    }

    private static Ipv4Block Block(string text) =>
        Ipv4Block.TryParse(text, out var block, out var problem) ? block : throw new ArgumentException(problem);
}
