using Alicerce.Infra.Data;
using Alicerce.Infra.Encryption;
using Alicerce.Infra.Serverless;
using Alicerce.Infra.Web;

namespace Alicerce.Infra;

public sealed partial class Foundation
{
    private Storage CreateStorage(Keys keys) => new(
        "storage",
        new StorageArgs
        {
            Account = _account,
            Tags = _tags,
            KeyArn = keys.DataArn,
            InfrequentAccessAfterDays = _settings.Storage.InfrequentAccessAfterDays,
            NoncurrentVersionDays = _settings.Storage.NoncurrentVersionDays,
            VersionedResults = _settings.Storage.VersionedResults,
            LogRetentionDays = _settings.Logs.RetentionDays,
            EmptyOnDestroy = _settings.Protection.EmptyOnDestroy,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    private Catalog CreateCatalog(Keys keys) => new(
        "catalog",
        new CatalogArgs
        {
            Tags = _tags,
            PointInTimeRecoveryDays = _settings.Catalog.PointInTimeRecoveryDays,
            DeletionProtection = _settings.Catalog.DeletionProtection,
            MaxRequestUnits = _settings.Catalog.MaxRequestUnits,
            KeyArn = keys.DataArn,
            Protect = _settings.Protection.ProtectResources,
        },
        _options);

    private BrowserUploads? CreateBrowserUploads(Storage storage, Balancer? balancer, Entrance? entrance)
    {
        // Browsers write host names in lower case, and Amazon S3 compares letter by letter.
        var site = (entrance?.Url ?? balancer?.Url)?.Apply(url => url.ToLowerInvariant());
        List<Input<string>> origins = [.. _settings.Storage.UploadOrigins, .. site is null ? [] : new[] { site }];
        return origins.Count == 0 ? null : new BrowserUploads(
            "uploads",
            new BrowserUploadsArgs { BucketName = storage.Incoming.SettledName, Origins = origins.ToArray() },
            _options);
    }

    private Ingest CreateIngest(Keys keys, Storage storage, Catalog catalog) => new(
        "ingest",
        new IngestArgs
        {
            Account = _account,
            Prefix = _settings.Prefix,
            BucketName = storage.Incoming.Name,
            BucketArn = storage.Incoming.Arn,
            TableName = catalog.TableName,
            TableArn = catalog.TableArn,
            DataKeyArn = keys.DataArn,
            LogKeyArn = keys.LogsArn,
            MemoryMb = _settings.Ingest.MemoryMb,
            TimeoutSeconds = _settings.Ingest.TimeoutSeconds,
            LogRetentionDays = _settings.Logs.RetentionDays,
        },
        _options);
}
