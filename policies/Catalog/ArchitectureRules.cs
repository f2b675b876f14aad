using Alicerce.Policies.Rules.Backups;
using Alicerce.Policies.Rules.Cost;
using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Rules.Network;
using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about how the resources of the stack work together.</summary>
internal static class ArchitectureRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AlarmsReachAPerson(),
        new AsynchronousFunctionsKeepFailedEvents(),
        new AvailabilityChainHasNoWeakLink(),
        new BackupsMeetRecoveryPointObjective(),
        new CopiesStayEncrypted(),
        new DatabaseIsOutOfReachOfTheInternet(),
        new DatabasesAndFunctionsAreInPrivateSubnets(),
        new DeliveriesAreAdmitted(),
        new EventSourcesSetFailuresAside(),
        new FailuresRaiseAlarms(),
        new FunctionsDoNotCallThemselves(),
        new FunctionsReadOnlyTheirSecrets(),
        new KmsKeysLetTheirServicesIn(),
        new LambdaTriggersMayCallTheirFunction(),
        new LogsGoToDeclaredGroups(),
        new ResourcePolicyIsNotPublic(),
        new RolesMayDecryptWhatTheyRead(),
        new RolesMayDeliver(),
        new RolesReachNoStrongerRole(),
        new SecretsStayOutOfPlainSight(),
        new SpendingHasBrakes(),
        new SpendingIsWatchedByBudget(),
    ];
}
