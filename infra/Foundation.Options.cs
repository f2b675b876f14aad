using Alicerce.Infra.Analytics;
using Alicerce.Infra.Costs;
using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Learning;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Monitoring;
using Alicerce.Infra.Networking;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    private CostControl CreateCostControl(Alerts alerts) => new(
        "costs",
        new CostControlArgs
        {
            Tags = _tags,
            MonthlyUsd = _settings.Cost.MonthlyUsd,
            TopicArn = alerts.PublishableTopicArn,
            WatchAnomalies = _settings.Cost.WatchAnomalies,
            AnomalyMonitorArn = _settings.Cost.AnomalyMonitorArn,
            AnomalyUsd = _settings.Cost.AnomalyUsd,
        },
        _options);

    private DatabaseOffHours? CreateDatabaseOffHours(Keys keys, Database database) =>
        _settings.OffHours.Mode == OffHoursMode.Never ? null : new(
            "database-off-hours",
            new DatabaseOffHoursArgs
            {
                Account = _account,
                DatabaseIdentifier = database.Identifier,
                OffHours = _settings.OffHours.ToOffHours(),
                KeyArn = keys.DataArn,
            },
            _options);

    private DataLake? CreateDataLake(Keys keys, Storage storage) => !_settings.Lake.Enabled ? null : new(
        "lake",
        new DataLakeArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            BucketName = storage.Results.Name,
            BucketArn = storage.Results.Arn,
            FirstDay = _settings.Lake.FirstDay,
            ScanLimitMb = _settings.Lake.ScanLimitMb,
            Crawler = _settings.Lake.Crawler,
            KeyArn = keys.DataArn,
            LogKeyArn = keys.LogsArn,
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
        },
        _options);

    private Warehouse? CreateWarehouse(Keys keys, Network network, Storage storage, DataLake? lake) =>
        !_settings.Lake.Redshift || lake is null ? null : new(
            "warehouse",
            new WarehouseArgs
            {
                Account = _account,
                Prefix = _settings.Prefix,
                VpcId = network.VpcId,
                SubnetIds = network.PrivateSubnetIds,
                BucketArn = storage.Results.Arn,
                CatalogDatabaseName = lake.DatabaseName,
                BaseRpu = _settings.Lake.RedshiftBaseRpu,
                MaxRpu = _settings.Lake.RedshiftBaseRpu * 2,
                RpuHoursPerMonth = _settings.Lake.RedshiftRpuHoursPerMonth,
                KeyArn = keys.DataArn,
            },
            _options);

    private MachineLearning? CreateMachineLearning(Keys keys, Storage storage) =>
        _settings.Ml is not { Enabled: true, Image: { } uri, ModelKey: { } modelKey }
            || ContainerImage.Parse(uri) is not { } image
            ? null
            : new(
                "ml",
                new MachineLearningArgs
                {
                    Account = _account,
                    Image = image,
                    ModelKey = modelKey,
                    ArtifactsBucketName = storage.Artifacts.Name,
                    ArtifactsBucketArn = storage.Artifacts.Arn,
                    ResultsBucketName = storage.Results.Name,
                    ResultsBucketArn = storage.Results.Arn,
                    Mode = _settings.Ml.Mode,
                    Endpoint = _settings.Ml.Endpoint,
                    KeyArn = keys.DataArn,
                },
                _options);
}
