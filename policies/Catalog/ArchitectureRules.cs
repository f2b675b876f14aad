using Alicerce.Policies.Rules.Backups;
using Alicerce.Policies.Rules.Cost;
using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Rules.Network;
using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about how the resources of the stack work together.</summary>
internal static class ArchitectureRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AsynchronousFunctionsKeepFailedEvents(),
        new BackupsMeetRecoveryPointObjective(),
        new DatabaseIsOutOfReachOfTheInternet(),
        new DatabasesAndFunctionsAreInPrivateSubnets(),
        new EventSourcesSetFailuresAside(),
        new LambdaTriggersMayCallTheirFunction(),
        new SecretsStayOutOfPlainSight(),
        new SpendingIsWatchedByBudget(),
    ];
}
