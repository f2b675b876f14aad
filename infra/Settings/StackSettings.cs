using Alicerce.Infra.Images;
using Alicerce.Infra.Machines;
using Alicerce.Infra.Networking;

namespace Alicerce.Infra.Settings;

/// <summary>Everything that differs between stacks. This is the only place that reads configuration.</summary>
public sealed record StackSettings
{
    private static readonly ImmutableArray<(string Name, Stage Stage)> Stages =
        [("dev", Stage.Dev), ("staging", Stage.Staging), ("prod", Stage.Prod)];

    public required string Project { get; init; }

    public required string Stack { get; init; }

    public required Stage Stage { get; init; }

    public required string Region { get; init; }

    public required TagSettings Tags { get; init; }

    public required KeySettings Keys { get; init; }

    public required PermissionSettings Permissions { get; init; }

    public required NetworkSettings Network { get; init; }

    public required ImageSettings Image { get; init; }

    public required WebSettings Web { get; init; }

    public required WorkerSettings Worker { get; init; }

    public required OffHoursSettings OffHours { get; init; }

    public required DatabaseSettings Database { get; init; }

    public required StorageSettings Storage { get; init; }

    public required CatalogSettings Catalog { get; init; }

    public required IngestSettings Ingest { get; init; }

    public required WorkflowSettings Workflow { get; init; }

    public required ApprovalSettings Approval { get; init; }

    public required LogSettings Logs { get; init; }

    public required ProtectionSettings Protection { get; init; }

    public required LoginSettings Login { get; init; }

    public required WafSettings Waf { get; init; }

    public required CostSettings Cost { get; init; }

    public required LakeSettings Lake { get; init; }

    public required MlSettings Ml { get; init; }

    public required RecoverySettings Recovery { get; init; }

    public required AlertSettings Alerts { get; init; }

    public required SnapshotSettings Snapshots { get; init; }

    public required RestoreDrillSettings RestoreDrill { get; init; }

    /// <summary><c>alicerce-prod</c>: what physical names start with, in characters that every service takes.</summary>
    public string Prefix => Formats.NotInNames().Replace($"{Project}-{Stack}", "-").ToLowerInvariant();

    public string StageName => Stages.First(stage => stage.Stage == Stage).Name;

    /// <summary>The settings of the stack that is running.</summary>
    public static StackSettings Load()
    {
        var deployment = Deployment.Instance;
        return Read(deployment.ProjectName, deployment.StackName, Find);

        static string? Find(string key)
        {
            var separator = key.IndexOf(':', StringComparison.Ordinal);
            return new Config(key[..separator]).Get(key[(separator + 1)..]);
        }
    }

    /// <exception cref="RunException">Any setting is wrong; the message lists every one that is.</exception>
    public static StackSettings Read(
        string project, string stack, Func<string, string?> config, TimeProvider? time = null)
    {
        var reader = new SettingsReader($"Pulumi.{stack}.yaml", config);
        var stage = reader.Text(
            "alicerce:stage",
            $"one of {string.Join(", ", Stages.Select(stage => $"`{stage.Name}`"))}",
            "dev",
            text => Stages.Any(stage => stage.Name == text));

        var region = reader.Text("aws:region", "the name of an AWS region", "us-east-1", Formats.Region().IsMatch);
        var known = Stages.First(candidate => candidate.Name == stage).Stage;

        NetworkSettings network;
        WebSettings web;
        var settings = new StackSettings
        {
            Project = project,
            Stack = stack,
            Stage = known,
            Region = region,
            Tags = TagSettings.Read(reader.Group("alicerce:tags")),
            Keys = KeySettings.Read(reader.Group("alicerce:keys")),
            Permissions = PermissionSettings.Read(reader.Group("alicerce:permissions")),
            Network = network = NetworkSettings.Read(reader.Group("alicerce:network")),
            Image = ImageSettings.Read(reader.Group("alicerce:image")),
            Web = web = WebSettings.Read(reader.Group("alicerce:web")),
            Worker = WorkerSettings.Read(reader.Group("alicerce:worker")),
            OffHours = OffHoursSettings.Read(reader.Group("alicerce:offHours")),
            Database = DatabaseSettings.Read(reader.Group("alicerce:database")),
            Storage = StorageSettings.Read(reader.Group("alicerce:storage")),
            Catalog = CatalogSettings.Read(reader.Group("alicerce:catalog")),
            Ingest = IngestSettings.Read(reader.Group("alicerce:ingest")),
            Workflow = WorkflowSettings.Read(reader.Group("alicerce:workflow")),
            Approval = ApprovalSettings.Read(reader.Group("alicerce:approval")),
            Logs = LogSettings.Read(reader.Group("alicerce:logs")),
            Protection = ProtectionSettings.Read(reader.Group("alicerce:protection"), known),
            Login = LoginSettings.Read(reader.Group("alicerce:login"), web),
            Waf = WafSettings.Read(reader.Group("alicerce:waf"), web),
            Cost = CostSettings.Read(reader.Group("alicerce:cost")),
            Lake = LakeSettings.Read(reader.Group("alicerce:lake"), network),
            Ml = MlSettings.Read(reader.Group("alicerce:ml")),
            Recovery = RecoverySettings.Read(reader.Group("alicerce:recovery"), region),
            Alerts = AlertSettings.Read(reader.Group("alicerce:alerts")),
            Snapshots = SnapshotSettings.Read(reader.Group("alicerce:snapshots")),
            RestoreDrill = RestoreDrillSettings.Read(reader.Group("alicerce:restoreDrill"), time ?? TimeProvider.System),
        };

        Check(reader, settings);
        reader.ThrowIfMistaken();
        return settings;
    }

    /// <summary><c>/alicerce/prod</c>: what names that look like paths start with.</summary>
    public string Path => $"/{Formats.NotInNames().Replace(Project, "-")}/{Formats.NotInNames().Replace(Stack, "-")}"
        .ToLowerInvariant();

    private static void Check(SettingsReader reader, StackSettings settings)
    {
        reader.Require(
            !settings.Ingest.RecordInDatabase || settings.Database.Proxy,
            file => $"`alicerce:ingest.recordInDatabase` in `{file}` is `true` without `database.proxy`: the function has " +
                "no way to get the certificates of the database, and only those of a proxy are trusted without. " +
                "Set `database.proxy: true` or `recordInDatabase: false`.");
        reader.Require(
            settings.Network.Egress == EgressMode.Anywhere || settings.Database.Proxy,
            file => $"`alicerce:network.egress` in `{file}` is `endpoints` without `database.proxy`: instances could not " +
                "get the certificates by which they know the database, and only those of a proxy are trusted without. " +
                "Set `database.proxy: true` or `egress: anywhere`.");
        var types = new[] { settings.Web.InstanceType, settings.Worker.InstanceType, settings.Image.BuilderType };
        reader.Require(
            settings.Image.Mode == ImageMode.None || types.Select(InstanceFamily.Architecture).Distinct().Count() == 1,
            file => $"`alicerce:image.mode` in `{file}` makes one image for all instances, and `web.instanceType` " +
                $"(`{types[0]}`), `worker.instanceType` (`{types[1]}`) and `image.builderType` (`{types[2]}`) have " +
                "different processors. Choose types with the same one, or set `mode: none`.");
    }

    /// <summary>The tags that every resource of this stack carries.</summary>
    public StandardTags StandardTags() => new(Prefix, Project, StageName, Tags.Owner, Tags.CostCenter);
}
