using Alicerce.Infra.Packages;
using Alicerce.Infra.Permissions;
using Alicerce.Infra.Settings;

namespace Alicerce.Infra;

/// <summary>The whole foundation, area by area, in the order in which each builds on the ones before.</summary>
public sealed partial class Foundation
{
    private readonly StackSettings _settings;
    private readonly StandardTags _tags;
    private readonly Account _account;
    private readonly ComponentResourceOptions _options;
    private readonly InvokeOptions _invokeOptions;
    private readonly Func<string, ApplicationPackage> _packages;

    private Foundation(StackSettings settings, Func<string, ApplicationPackage> packages)
    {
        _settings = settings;
        _packages = packages;
        _tags = settings.StandardTags();
        var provider = new Aws.Provider("aws", new Aws.ProviderArgs
        {
            Region = settings.Region,
            DefaultTags = new Aws.Inputs.ProviderDefaultTagsArgs { Tags = _tags.Default },
        });
        _invokeOptions = new InvokeOptions { Provider = provider };
        _account = Account.Lookup(settings.Region, _invokeOptions);
        _options = new ComponentResourceOptions { Providers = { provider } };
        if (settings.Permissions.BoundaryArn is { } boundary)
        {
            _options.ResourceTransformations.Add(PermissionsBoundary.Of(boundary));
        }
    }

    /// <summary>Declares every resource of a stack and returns the outputs of the stack.</summary>
    /// <param name="settings">What differs between stacks.</param>
    /// <param name="packages">
    /// Finds the package of an application by its name; what the builds of <c>app/</c> leave when it is not given.
    /// </param>
    public static IDictionary<string, object?> Build(
        StackSettings settings, Func<string, ApplicationPackage>? packages = null) =>
        new Foundation(settings, packages ?? (name => ApplicationPackage.In($"../artifacts/package/{name}", $"app/{name}")))
            .Declare();

    private Dictionary<string, object?> Declare()
    {
        var keys = CreateKeys();
        var alerts = CreateAlerts(keys);
        var recovery = CreateRecoverySite();
        var storage = CreateStorage(keys);
        var catalog = CreateCatalog(keys);
        var network = CreateNetwork(storage);
        var database = CreateDatabase(keys, network);
        var balancer = CreateBalancer(network, storage);
        var entrance = CreateEntrance(network, balancer);
        var login = CreateLogin(keys, entrance);
        _ = CreateBalancerLogin(login, balancer);
        _ = CreateFirewall(keys, balancer);
        var image = CreateGoldenImage(keys, network, recovery);
        var approval = CreateApproval(keys, catalog);
        var web = CreateWebTier(
            keys, network, storage, catalog, database, balancer, entrance, login, approval, image);
        var worker = CreateWorkerTier(keys, network, storage, catalog, database, image);
        _ = CreateBrowserUploads(storage, balancer, entrance);
        var bus = CreateBus();
        var recorder = CreateRecorder(keys, network, database);
        var workflow = CreateWorkflow(keys, catalog, bus, worker, approval, recorder, alerts);
        var ingest = CreateIngest(keys, storage, catalog, bus, workflow);
        var protection = CreateProtection(keys, recovery);
        _ = CreateTrail(keys, storage, alerts);
        var observability = CreateObservability(
            alerts, catalog, database, balancer, web, worker, ingest, approval, recorder, workflow, protection);
        _ = CreateCostControl(alerts);
        _ = CreateDatabaseOffHours(keys, database);
        var lake = CreateDataLake(keys, storage);
        _ = CreateWarehouse(keys, network, storage, lake);
        _ = CreateMachineLearning(keys, storage);
        _ = CreateSnapshots(recovery);
        _ = CreateRestoredVolume(keys);
        var drill = CreateRestoreDrill(keys, network, database, image);

        var outputs = new Dictionary<string, object?>
        {
            ["vpcId"] = network.VpcId,
            ["webGroupName"] = web.GroupName,
            ["workerGroupName"] = worker.GroupName,
            ["workerDocumentName"] = worker.DocumentName,
            ["databaseAddress"] = database.Address,
            ["databaseSecretArn"] = database.SecretArn,
            ["incomingBucket"] = storage.Incoming.Name,
            ["resultsBucket"] = storage.Results.Name,
            ["artifactsBucket"] = storage.Artifacts.Name,
            ["filesTable"] = catalog.TableName,
            ["ingestFunction"] = ingest.FunctionName,
            ["ingestFailureQueue"] = ingest.FailureQueueUrl,
            ["backupVault"] = protection.VaultName,
            ["alertsTopic"] = alerts.TopicArn,
            ["dashboard"] = observability.DashboardName,
        };
        if (login is not null)
        {
            outputs["userPool"] = login.PoolId;
            outputs["signInPages"] = login.Domain;
        }

        if (recovery is not null)
        {
            outputs["recoveryVault"] = recovery.VaultArn;
            outputs["recoveryKey"] = recovery.KeyArn;
            if (Jurisdiction.Notice(_settings.Region, recovery.Region) is { } notice)
            {
                outputs["dataResidency"] = notice;
            }
        }

        if (approval is not null)
        {
            outputs["approvalUrl"] = approval.CallbackUrl;
        }

        if (balancer is not null)
        {
            outputs["url"] = entrance?.Url ?? balancer.Url;
        }

        if (image is not null)
        {
            outputs["imageId"] = image.ImageId;
        }

        if (drill is not null)
        {
            outputs["drillInstanceId"] = drill.InstanceId;
            outputs["drillDatabaseAddress"] = drill.DatabaseAddress;
        }

        return outputs;
    }
}
