namespace Alicerce.Policies.Analytics;

/// <summary>Type tokens of the data lake, of machine learning and of account services that have no view.</summary>
internal static class AnalyticsTypes
{
    /// <summary>Whom AWS tells about the account.</summary>
    public const string AlternativeContact = "aws:account/alternativeContact:AlternativeContact";

    /// <summary>Watches the data of an endpoint.</summary>
    public const string DataQualityJob = "aws:sagemaker/dataQualityJobDefinition:DataQualityJobDefinition";

    /// <summary>Something that GuardDuty can look at.</summary>
    public const string DetectorFeature = "aws:guardduty/detectorFeature:DetectorFeature";

    /// <summary>Features of models, with their history.</summary>
    public const string FeatureGroup = "aws:sagemaker/featureGroup:FeatureGroup";

    /// <summary>How the data catalogue is encrypted.</summary>
    public const string GlueCatalogEncryption =
        "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings";

    /// <summary>A machine to write jobs on.</summary>
    public const string GlueDevEndpoint = "aws:glue/devEndpoint:DevEndpoint";

    /// <summary>With which keys jobs encrypt.</summary>
    public const string GlueSecurityConfiguration = "aws:glue/securityConfiguration:SecurityConfiguration";

    /// <summary>What Inspector scans.</summary>
    public const string InspectorEnabler = "aws:inspector2/enabler:Enabler";

    /// <summary>Macie in the account.</summary>
    public const string MacieAccount = "aws:macie2/account:Account";

    /// <summary>When the data of an endpoint is looked at.</summary>
    public const string MonitoringSchedule = "aws:sagemaker/monitoringSchedule:MonitoringSchedule";

    /// <summary>Whether a recorder of configurations runs.</summary>
    public const string RecorderStatus = "aws:cfg/recorderStatus:RecorderStatus";
}
