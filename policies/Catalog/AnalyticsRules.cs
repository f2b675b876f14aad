using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Rules.Network;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about the data lake, machine learning, budgets and what watches the account.</summary>
internal static class AnalyticsRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AthenaDatabaseEncryptsResults(),
        new AthenaWorkgroupEncryptsResults(),
        new AthenaWorkgroupOverridesClients(),
        new AthenaWorkgroupPublishesMetrics(),
        new GlueComponentHasSecurityConfiguration(),
        new GuarddutyIsOn(),
        new GuarddutyScansVolumes(),
        new GuarddutyWatchesBuckets(),
        new GuarddutyWatchesDatabaseLogins(),
        new GuarddutyWatchesFunctions(),
        new GuarddutyWatchesProcesses(),
        new MacieIsOn(),
        new RedshiftNamespaceUsesCustomerKey(),
        new RedshiftWorkgroupRoutesThroughVpc(),
        new SagemakerModelIsNetworkIsolated(),
        new SagemakerNotebookHasNoDirectInternet(),
        new SagemakerNotebookRequiresTokens(),
        new SagemakerNotebookSitsInVpc(),
        new SagemakerNotebookUsersAreNotRoot(),
        new SagemakerNotebookUsesCustomerKey(),
        new SagemakerOfflineStoreUsesKey(),
        new SagemakerOnlineStoreUsesKey(),
    ];
}
