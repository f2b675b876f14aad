using Alicerce.Policies.Rules.DataProtection;
using Alicerce.Policies.Rules.Encryption;
using Alicerce.Policies.Rules.Identity;
using Alicerce.Policies.Rules.Logging;
using Alicerce.Policies.Rules.Network;
using Alicerce.Policies.Rules.Patching;
using Alicerce.Policies.Rules.Resilience;

namespace Alicerce.Policies.Catalog;

/// <summary>Rules about the data lake, machine learning and what watches the account.</summary>
internal static class AnalyticsRules
{
    public static IReadOnlyList<Policy> All { get; } =
    [
        new AthenaDatabaseEncryptsResults(),
        new AthenaWorkgroupEncryptsResults(),
        new AthenaWorkgroupOverridesClients(),
        new AthenaWorkgroupPublishesMetrics(),
        new ConfigRecordsEveryResource(),
        new GlueCatalogIsEncrypted(),
        new GlueComponentHasSecurityConfiguration(),
        new GlueJobVersionIsSupported(),
        new GlueSecurityConfigurationEncryptsEverything(),
        new GuarddutyInstallsItsAgentOnMachines(),
        new GuarddutyIsOn(),
        new GuarddutyScansVolumes(),
        new GuarddutyWatchesBuckets(),
        new GuarddutyWatchesDatabaseLogins(),
        new GuarddutyWatchesFunctions(),
        new GuarddutyWatchesProcesses(),
        new InspectorScansFunctionCode(),
        new InspectorScansFunctions(),
        new InspectorScansMachines(),
        new MacieIsOn(),
        new RedshiftAdministratorNameIsCustom(),
        new RedshiftDatabaseNameIsCustom(),
        new RedshiftNamespaceExportsItsLogs(),
        new RedshiftNamespaceUsesCustomerKey(),
        new RedshiftWorkgroupIsPrivate(),
        new RedshiftWorkgroupRequiresTls(),
        new RedshiftWorkgroupRoutesThroughVpc(),
        new SagemakerEndpointStartsWithTwoInstances(),
        new SagemakerEndpointUsesCustomerKey(),
        new SagemakerModelImagesComeThroughVpc(),
        new SagemakerModelIsNetworkIsolated(),
        new SagemakerMonitoringEncryptsBetweenContainers(),
        new SagemakerMonitoringIsNetworkIsolated(),
        new SagemakerNotebookHasNoDirectInternet(),
        new SagemakerNotebookPlatformIsSupported(),
        new SagemakerNotebookRequiresTokens(),
        new SagemakerNotebookSitsInVpc(),
        new SagemakerNotebookUsersAreNotRoot(),
        new SagemakerNotebookUsesCustomerKey(),
        new SagemakerOfflineStoreUsesKey(),
        new SagemakerOnlineStoreUsesKey(),
        new SecurityContactIsStated(),
    ];
}
