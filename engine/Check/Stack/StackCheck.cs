using System.Collections.Immutable;
using Alicerce.Engine.Plan;

namespace Alicerce.Engine.Check.Stack;

/// <summary>What AWS refuses because of several resources of a stack together.</summary>
/// <remarks>An unknown value leads to no finding, nor does a reference that may lead to more than one resource.</remarks>
public static class StackCheck
{
    public static ImmutableArray<StackProblem> Problems(ImmutableArray<PlannedResource> resources)
    {
        var stack = new StackReferences([.. resources.Where(resource =>
            resource.Custom && resource.Operation is not Operation.Read)], resources);
        return
        [
            .. UniqueNames.Problems(stack),
            .. AddressPlan.Problems(stack),
            .. PeeredNetworks.Problems(stack),
            .. DuplicateRoutes.Problems(stack),
            .. DuplicateNetworkRules.Problems(stack),
            .. ZoneRegions.Problems(stack),
        ];
    }
}
