using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about how the resources of the stack work together.</summary>
internal static class ArchitectureRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new DatabaseIsOutOfReachOfTheInternet(),
        new DatabasesAndFunctionsAreInPrivateSubnets(),
    ];
}
