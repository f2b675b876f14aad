namespace Alicerce.Engine.Check.Stack;

/// <summary>Finds networks that are to be peered though they share addresses.</summary>
/// <remarks><see href="https://docs.aws.amazon.com/vpc/latest/peering/vpc-peering-basics.html"/></remarks>
public static class PeeredNetworks
{
    private const string Network = "aws:ec2/vpc:Vpc";
    private const string Peering = "aws:ec2/vpcPeeringConnection:VpcPeeringConnection";

    public static IEnumerable<StackProblem> Problems(StackReferences stack)
    {
        foreach (var peering in stack.OfType(Peering))
        {
            if (stack.Find(peering, "vpcId", Network) is { } here && stack.Find(peering, "peerVpcId", Network) is { } there &&
                here.Urn != there.Urn &&
                AddressPlan.BlocksOf(stack, here) is { } own && AddressPlan.BlocksOf(stack, there) is { } others)
            {
                foreach (var (block, other) in own.SelectMany(block =>
                    others.Where(other => other.Overlaps(block)).Select(other => (block, other))))
                {
                    yield return new StackProblem(
                        peering.Urn,
                        $"It connects `{here.Name}` with `{block}` and `{there.Name}` with `{other}`, which share " +
                        "addresses. Give " +
                        "one of the networks another block.");
                }
            }
        }
    }
}
